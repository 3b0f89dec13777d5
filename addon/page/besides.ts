// What the form holds and not every formula takes, in words.

export const besides = {
  rpe: 'RPE',
  chance: 'share of runners',
  descents: 'descents',
  age: 'age',
  level: 'level',
  trainingPhase: 'training phase',
  seasonEnd: 'end of the season',
} as const;
