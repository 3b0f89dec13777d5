// The public surface. Nobody outside core imports a deeper path.

export * as terms from './terms.ts';
export { daysTo, recoveryAfter, recoveryDays, recoverySummary, type Recovery, type RecoverySummary } from './recovery.ts';
export { parsePlan, planAfter, type CheckIn, type Plan, type PlanInput, type PlanOptions } from './plan.ts';
export { gapBetween, readLog, type AthleteStatus, type Gap, type Log, type LoggedRun, type LogRow, type LogRowAnswer } from './log.ts';
export { hasHeader, readDates, readTable, type Column, type Table } from './table.ts';
export { isBlank, nearestOf, parseRun, pointerPart, readWord, type Result, type Run, type RunError, type RunInput } from './run.ts';
export { addDays, serials } from './calendar.ts';
export { describe, describeGap, notice, describeLoggedRun, describeRecoveryRun, errorMessage, warningCodes } from './describe.ts';
export { definitions } from './definitions.ts';
export { sources } from './sources.ts';
export { evidence } from './evidence.ts';
export { bibliography, rules, ruleTables, type Rule, type SourceEntry } from './catalogue.ts';
export { limits } from './rules/input.ts';
export { redFlags } from './rules/check-in.ts';
