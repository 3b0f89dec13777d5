// The reasons of a single run's days.

import { describe, parseRun, recoveryAfter, tellRecovery } from '../../core/index.ts';
import { answer } from './answer.ts';
import { overCells, type Cell } from './cells.ts';

export const recoveryWhy = (distance: Cell, type: Cell, unit: Cell, elevationGainM: Cell) =>
  overCells({ distance, type, unit, elevationGainM }, (row) => answer(parseRun(row), (run) => describe(tellRecovery(recoveryAfter(run)))));
