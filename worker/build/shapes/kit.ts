// How shapes are told to clients: open answers, closed requests, and words that may grow.

import * as z from 'zod';

export const ids = <T extends string>(of: { readonly [id in T]: unknown }): [T, ...T[]] => Object.keys(of) as [T, ...T[]];
export const listed = <T extends string>(of: readonly T[]): [T, ...T[]] => [...of] as [T, ...T[]];
/** What a set of words is about, and what each of them means. */
const meaning = <T extends string>(of: { readonly [id in T]: string }, about: string): string => [about, ...ids(of).map((id) => `\`${id}\`: ${of[id]}`)].join(' ');

const extensible = 'x-extensible-enum';
/** Words of an answer that may become more: a client has text, and those of today. */
export const growing = <T extends string>(words: readonly T[]) => z.enum(listed(words)).meta({ [extensible]: words });
export const growingTerms = <T extends string>(of: { readonly [id in T]: string }, about: string) => growing(ids(of)).meta({ description: meaning(of, about) });
/** Words of a request: others are refused. */
export const closedTerms = <T extends string>(of: { readonly [id in T]: string }, about: string) => z.enum(ids(of)).meta({ description: meaning(of, about) });

/** How every shape is told to clients. As input, since an answer is what they take in: so zod leaves open what is not strict. */
export const told = {
  target: 'draft-2020-12',
  io: 'input',
  override({ jsonSchema }) {
    delete jsonSchema.id; // where it stands is its name
    if (extensible in jsonSchema) delete jsonSchema.enum;
  },
} as const satisfies z.core.ToJSONSchemaParams;

type Writable<T> = T extends readonly (infer E)[] ? Writable<E>[] : T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
/** Holds a shape to core: every answer of that type fits it. */
export const shapeOf =
  <Answer>() =>
  <Shape extends z.ZodType>(shape: Shape & (Writable<Answer> extends z.output<Shape> ? unknown : never)): Shape =>
    shape;

export const wholeDays = z.int().min(0).max(400);
export const day = z.iso.date();
export const text = z.string().min(1);
