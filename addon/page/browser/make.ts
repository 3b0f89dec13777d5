// Elements of the page. Text is never read as HTML.

export const one = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
export const tell = (id: string, text: string): void => void (one(id).textContent = text);
export const fill = (id: string, children: readonly Node[]): void => one(id).replaceChildren(...children);

export function make(name: string, content: string | readonly (string | Node)[], attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...(typeof content === 'string' ? [content] : content));
  return element;
}
export const list = (items: readonly (string | readonly (string | Node)[])[]): HTMLElement =>
  make(
    'ul',
    items.map((item) => make('li', item)),
  );

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
export const dayCount = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;
