// Milestones are read by their id: there may be more of them, in another order.

import type { terms } from '../../core/index.ts';

export const milestoneOf = <M extends { readonly id: terms.Milestone }>(milestones: readonly M[], id: terms.Milestone): M | undefined => milestones.find((one) => one.id === id);
