// The closed sets of the product, each word with its label; what it means stands in definitions.ts. Types of run have a file of their own (types.ts).

export const rulesVersion = '2026.12';

export interface Term {
  readonly label: string;
}

export const descents = {
  usual: { label: 'usual' },
  recent: { label: 'recent' },
  unaccustomed: { label: 'unaccustomed' },
} as const satisfies Record<string, Term>;
export type Descents = keyof typeof descents;

export const clocks = {
  soreness: { label: 'soreness' },
  muscle: { label: 'muscle function' },
  performance: { label: 'performance' },
} as const satisfies Record<string, Term>;
export type Clock = keyof typeof clocks;

export const milestones = {
  'easy-run': { label: 'first easy run' },
  'long-run': { label: 'next long run' },
  'hard-session': { label: 'next hard session' },
  full: { label: 'fully recovered' },
} as const satisfies Record<string, Term>;
export type Milestone = keyof typeof milestones;

/** Strongest first: where two meet, the weaker one is shown. */
export const basisOrder = ['measured', 'inferred', 'convention'] as const;
export type Basis = (typeof basisOrder)[number];
export const basisTerms = {
  measured: { label: 'measured' },
  inferred: { label: 'inferred' },
  convention: { label: 'convention' },
} as const satisfies Record<Basis, Term>;

/** GRADE's words, most certain first. No row is `high`: the studies are too small. */
export const certaintyOrder = ['high', 'moderate', 'low', 'very-low'] as const;
export type Certainty = (typeof certaintyOrder)[number];

/** What an answer knows of a clock: one runner in ten, half of them, and nine in ten are there by then. */
export const points = ['early', 'typical', 'late'] as const;
export type Point = (typeof points)[number];

/** Where the early and the late end of a row come from, best known first. */
export const spreadOrder = ['measured', 'argued', 'default'] as const;
export type Spread = (typeof spreadOrder)[number];

export const approaches = {
  'rest-first': { label: 'rest first' },
  balanced: { label: 'balanced' },
  active: { label: 'active' },
} as const satisfies Record<string, Term>;
export type Approach = keyof typeof approaches;

export const phases = {
  rest: { label: 'rest' },
  'cross-training': { label: 'no impact' },
  easy: { label: 'easy' },
  long: { label: 'long run' },
  quality: { label: 'hard' },
  'race-ready': { label: 'as usual' },
} as const satisfies Record<string, Term>;
export type Phase = keyof typeof phases;

/** What an athlete may do on a day, least first. Each allows those before it. */
export const allowances = {
  rest: { label: 'rest' },
  easy: { label: 'easy only' },
  long: { label: 'long run ok' },
  hard: { label: 'hard session ok' },
  race: { label: 'nothing unfinished' },
} as const satisfies Record<string, Term>;
export type Allowed = keyof typeof allowances;

/** What a status says: what is allowed, or that a row has to be looked at first. */
export const statuses = {
  ...allowances,
  check: { label: 'a row to check first' },
} as const satisfies Record<string, Term>;
export type Status = keyof typeof statuses;

/** How far a race is from what came before it. */
export const spacings = {
  ok: { label: 'ok' },
  cautious: { label: 'cautious' },
  'too-soon': { label: 'too soon' },
} as const satisfies Record<string, Term>;
export type Spacing = keyof typeof spacings;

/** What a race is for. */
export const purposes = {
  goal: { label: 'goal race' },
  b: { label: 'B race' },
  easy: { label: 'run easy' },
} as const satisfies Record<string, Term>;
export type Purpose = keyof typeof purposes;

/** What binds a day before a race. */
export const bounds = {
  recovery: { label: 'recovery' },
  taper: { label: 'taper' },
  habit: { label: 'habit' },
  usual: { label: 'custom' },
  unfinished: { label: 'unfinished' },
  unknown: { label: 'not known' },
} as const satisfies Record<string, Term>;
export type Bound = keyof typeof bounds;

/** What a piece of advice is worth. */
export const standings = {
  advised: { label: 'advised' },
  optional: { label: 'as you like: credited with 0 days' },
  claimed: { label: 'claimed, untested' },
  contradicted: { label: 'claimed, contradicted by trials' },
} as const satisfies Record<string, Term>;
export type Standing = keyof typeof standings;

export const trainingPhases = ['base', 'build', 'peak', 'taper'] as const;
export type TrainingPhase = (typeof trainingPhases)[number];

/** Changes what the evidence supports, nothing else: the longer recovery run of strong runners. It never shortens the days after a race. */
export const levels = ['novice', 'recreational', 'trained', 'elite'] as const;
export type Level = (typeof levels)[number];
