import { addDays } from '../words/calendar.ts';

/** A date so many days after the run, under a name; nothing where the day of the run is not known. */
export const dated = <N extends string>(name: N, date: string | undefined, day: number): { [K in N]?: string } =>
  date === undefined ? {} : ({ [name]: addDays(date, day) } as { [K in N]: string });
