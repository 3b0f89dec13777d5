// The public surface. Nobody outside core imports a deeper path.

export { isBlank, nearestOf, parseRun, pointerPart, readWord, type Result, type Run, type RunError, type RunInput } from './run.ts';
export { addDays } from './calendar.ts';
export { daysTo, recoveryAfter, recoveryDays, recoverySummary, type Recovery, type RecoverySummary } from './recovery.ts';
export { parsePlan, planAfter, type CheckIn, type Plan, type PlanInput, type PlanOptions } from './plan.ts';
export { gapBetween, readLog, type Gap, type Log, type LogRow, type LogRowAnswer, type LoggedRun } from './log.ts';
export { readDates, readTable, type Column, type Table } from './table.ts';
export { describe, describeGap, notice, describeLoggedRun, describeRecoveryRun, errorMessage } from './describe.ts';
export * as terms from './terms.ts';
export { sources } from './sources.ts';
export { evidence } from './evidence.ts';
