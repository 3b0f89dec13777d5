// The fields of a page's form: what they hold, and the mistakes beside them.

import { one, tell } from './make.ts';

const form = one<HTMLFormElement>('form');

export const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

export interface Mistake {
  readonly field: string;
  readonly message: string;
  readonly isBlank: boolean;
}

/** Each mistake beside its field; those that went are taken away. The focus stays where it is. */
export function mark(mistakes: readonly Mistake[]): void {
  for (const { id } of form.querySelectorAll('.error')) {
    const name = id.replace(/-error$/, '');
    const message = mistakes.find(({ field }) => field === name)?.message ?? '';
    tell(id, message);
    if (message === '') one(name).removeAttribute('aria-invalid');
    else {
      one(name).setAttribute('aria-invalid', 'true');
      const part = one(name).closest('details');
      if (part) part.open = true;
    }
  }
}

/** The answer was asked for: the first mistake gets the focus. */
export function goTo({ field, message }: Mistake): void {
  const input = document.getElementById(field);
  if (input) input.focus();
  else tell('status', message);
}
