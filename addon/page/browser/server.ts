// Sheets, as the pages ask it: the functions of menu.js. A button is busy until its question is answered.

import type { raceInsert } from '../race.ts';
import type { sidebarInsert, sidebarSelected } from '../sidebar.ts';
import type { Inserted } from '../insert.ts';
import { one, tell } from './make.ts';

interface Questions {
  readonly sidebarSelected: typeof sidebarSelected;
  readonly sidebarInsert: typeof sidebarInsert;
  readonly raceInsert: typeof raceInsert;
}
type Asked = { readonly [Name in keyof Questions]: (...args: Parameters<Questions[Name]>) => void };
interface Server extends Asked {
  withSuccessHandler<T>(handler: (answer: T) => void): Server;
  withFailureHandler(handler: (error: Error) => void): Server;
}
declare const google: { readonly script: { readonly run: Server } };

export const server = (): Server => google.script.run;

export const isBusy = (button: HTMLElement): boolean => button.getAttribute('aria-disabled') === 'true';
export const busy = (button: HTMLElement, is: boolean): void => button.setAttribute('aria-disabled', String(is));
export const failed =
  (button: HTMLElement, place: string) =>
  ({ message }: Error): void => {
    busy(button, false);
    tell(place, `Sheets did not answer: ${message}. Please try again.`);
  };

/** What is inserted is what is shown: the form is read anew. `whyNone`: why it has no formula as it is now, or nothing. */
export function insertWhenPressed(whyNone: () => string, insert: (asked: Asked) => void): void {
  const button = one('insert');
  button.addEventListener('click', () => {
    if (isBusy(button)) return;
    const none = whyNone();
    tell('inserted', none);
    if (none !== '') return;
    busy(button, true);
    const written = ({ message }: Inserted): void => {
      busy(button, false);
      tell('inserted', message);
    };
    insert(server().withSuccessHandler(written).withFailureHandler(failed(button, 'inserted')));
  });
}
