// Every word of the product under one name, for whoever documents or tests them.

export * from './terms.ts';
export * from './types.ts';
export * from './distances.ts';
export * from './columns.ts';
