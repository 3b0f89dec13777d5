// Distances with a name, and units, as people write them.

/** Race distances with a name. As a distance, the name supplies the type `race`; as a type, it means race. */
export const namedDistances = [
  { label: 'marathon', km: 42.195, names: ['marathon', 'marathon race', 'full marathon', 'maratón', 'maratona', 'maraton'] },
  {
    label: 'half marathon',
    km: 21.0975,
    names: [
      'half marathon',
      'half marathon race',
      'half',
      'HM',
      'semi-marathon',
      'semi',
      'Halbmarathon',
      'Halber Marathon',
      'media maratón',
      'medio maratón',
      'media',
      'mezza maratona',
      'mezza',
      'maratonina',
      'meia maratona',
      'meia',
      'półmaraton',
    ],
  },
  { label: 'parkrun', km: 5, names: ['parkrun', 'park run'] },
] as const;

/** Numbered distances that people write as a type. As a distance they are plain numbers with a unit; `races` are never a mere figure. */
export const numberedRaces = [
  { label: '10k', km: 10, names: ['10k', '10 km'], races: ['10k race', '10 km race'] },
  { label: '5k', km: 5, names: ['5k', '5 km'], races: ['5k race', '5 km race'] },
] as const;

export const units = {
  km: {
    label: 'kilometre',
    km: 1,
    names: [
      'km',
      'kms',
      'k',
      'kilometre',
      'kilometres',
      'kilometer',
      'kilometers',
      'Kilometern',
      'kilomètre',
      'kilomètres',
      'kilómetro',
      'kilómetros',
      'chilometro',
      'chilometri',
      'quilômetro',
      'quilômetros',
      'kilometr',
      'kilometry',
      'kilometrów',
    ],
  },
  mi: { label: 'mile', km: 1.609344, names: ['mi', 'mile', 'miles', 'miler', 'Meile', 'Meilen', 'milla', 'millas', 'miglio', 'miglia', 'milha', 'milhas', 'mila'] },
  m: { label: 'metre', km: 0.001, names: ['m', 'metre', 'metres', 'meter', 'meters', 'Metern', 'mètre', 'mètres', 'metro', 'metros', 'metri', 'metr', 'metry', 'metrów'] },
} as const;
export type Unit = keyof typeof units;
