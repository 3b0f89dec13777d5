// The public surface. Nobody outside core imports a deeper path.

export * as terms from './words/terms.ts';
export { daysTo, recoveryAfter, recoveryDays, recoverySummary, type Recovery, type RecoverySummary } from './answers/recovery.ts';
export { parsePlan, planAfter, type CheckIn, type Plan, type PlanInput, type PlanOptions } from './answers/plan.ts';
export { gapBetween, readLog, type AthleteStatus, type Gap, type Log, type LoggedRun, type LogRow, type LogRowAnswer } from './answers/log.ts';
export { hasHeader, readDates, readTable, type Column, type Table } from './reading/table.ts';
export { isBlank, nearestOf, parseRun, pointerPart, readWord, type Result, type Run, type RunError, type RunInput } from './reading/run.ts';
export { addDays, serials } from './words/calendar.ts';
export { describe, describeGap, notice, describeLoggedRun, describeRecoveryRun, errorMessage, warningCodes } from './prose/describe.ts';
export { definitions } from './words/definitions.ts';
export { sources } from './evidence/sources.ts';
export { evidence } from './evidence/timecourses.ts';
export { bibliography, rules, ruleTables, type Rule, type SourceEntry } from './prose/catalogue.ts';
export { limits } from './rules/input.ts';
export { redFlags } from './rules/check-in.ts';
