// Ids of rows that earlier versions had: each answers with the row that speaks for it now.

export const retired: { readonly [id: string]: string } = {
  'race-1': 'race-1500m',
  'trail-race-1': 'trail-race-1500m',
  'trail-race-37': 'trail-race-42',
  'trail-race-85': 'trail-race-90',
  'trail-race-165': 'trail-race-150',
  'trail-race-270': 'trail-race-271',
  'stage-race': 'stage-race-1075',
  'long-25': 'long-26',
  recovery: 'easy-8',
  tempo: 'tempo-6',
  intervals: 'intervals-5',
  sprints: 'sprints-2',
  hills: 'hills-5',
  'log-easy-run': 'above-plan',
  'return-after-race-50': 'return-after-ultra',
  'usual-day': 'usual-week',
};
