// The most that a day of a plan allows, in words.

import type { Plan } from '../../core/index.ts';

export function limitOf({ phase, limit: { runMinutes, crossMinutes, intensity } }: Plan['days'][number]): string {
  if (phase === 'quality') return intensity;
  return [runMinutes ? `${runMinutes} min run` : '', crossMinutes ? `${crossMinutes} min without impact` : ''].filter(Boolean).join(' or ');
}
