// The public surface. Nobody outside core imports a deeper path. An answer is data; `tell...` writes its sentences.

export * as terms from './words/vocabulary.ts';
export { definitions } from './words/definitions.ts';
export { addDays, serials } from './words/calendar.ts';
export { fold } from './words/fold.ts';
export { hasLetter } from './words/letters.ts';
export { kept, lastOnes } from './words/once.ts';
export {
  errorCodes,
  expectationFacts,
  hintFacts,
  noteCodes,
  noteFacts,
  warningCodes,
  warningFacts,
  type ErrorCode,
  type Expected,
  type Hint,
  type RunError,
  type Warning,
} from './words/said.ts';
export { formerly, sources } from './evidence/sources.ts';
export { evidence } from './evidence/timecourses.ts';
export { limits } from './rules/input.ts';
export { care, jointPain, lateSign, lateStop, questions, redFlags, severalSigns, signs, urgencies } from './rules/check-in.ts';
export { retired } from './rules/retired.ts';
export { purposes as purposeRules, raceInTaper } from './rules/taper.ts';
export { isBlank, pointerPart, type Result } from './reading/result.ts';
export { nearestOf, readUnit, readWord } from './reading/word.ts';
export { readDate, readDates, type Zone } from './reading/date.ts';
export { readThousands } from './reading/number.ts';
export { settleCodes } from './reading/codes.ts';
export { parseRun, type Run, type RunInput } from './reading/run.ts';
export { raisedIn, readDayAfter, type CheckIn } from './reading/check-in.ts';
export { heardIn, readFlags, worst, type Flags } from './reading/flags.ts';
export {
  parseBefore,
  parseRace,
  readBlockWeeks,
  readPurpose,
  readRaces,
  runFields,
  type BeforeAsked,
  type Race,
  type RaceInput,
  type RunFields,
  type Races,
  type UnreadRace,
} from './reading/race.ts';
export { parsePlan, type PlanInput, type PlanOptions } from './reading/plan.ts';
export { isYes, type LogRow } from './reading/row.ts';
export { readRows, type Rows, type RowsContext } from './reading/rows.ts';
export { datePartsOf, fieldsOf, findHeader, hasHeader, rankOf, type Header } from './reading/header.ts';
export { columnsOf, findColumns } from './reading/columns.ts';
export { besideRace, namesNoRun } from './reading/kind.ts';
export { planMarksOf, raceMarksOf } from './reading/marks.ts';
export { exports as exportKinds } from './rules/columns.ts';
export { readTable, type Column, type Table } from './reading/table.ts';
export { shareOn, type ChanceOf } from './answers/shares.ts';
export { daysTo, recoveryAfter, recoveryDays, recoverySummary, type Recovery, type RecoverySummary } from './answers/recovery.ts';
export { milestoneOf } from './answers/milestones.ts';
export { planAfter, type Plan } from './answers/plan.ts';
export { recoveryRunOf } from './answers/recovery-run.ts';
export { readLog, type Log, type LogRowError } from './answers/log/log.ts';
export { beforeRace, type Before } from './answers/before/before.ts';
export { latestOf, type Latest } from './answers/before/latest.ts';
export { ownOf, type Own } from './answers/before/own.ts';
export { movesTo, seasonOf, type Season } from './answers/before/season.ts';
export { gapBetween } from './answers/before/gap.ts';
export type { LoggedRun } from './answers/log/entry.ts';
export type { LogRowAnswer } from './answers/log/athlete.ts';
export type { AthleteStatus } from './answers/log/status.ts';
export type { LogSummary } from './answers/log/summary.ts';
export {
  errorMessage,
  tellError,
  tellHint,
  tellLog,
  tellRecovery,
  tellSummary,
  tellTable,
  tellWarning,
  type ToldColumn,
  type ToldError,
  type ToldGap,
  type ToldLog,
  type ToldNote,
  type ToldRecovery,
  type ToldRow,
  type ToldShare,
  type ToldStatus,
  type ToldSummary,
  type ToldTable,
  type ToldWarning,
} from './prose/tell.ts';
export type { Cited, Named } from './evidence/citation.ts';
export { tellBefore, tellSeason, type ToldBefore, type ToldLatest, type ToldRule, type ToldSeason, type ToldSeasonRace } from './prose/before.ts';
export { spansOf, tellPlan, tellRaised, tellRecoveryRunAlone, type PlanSpan, type ToldPlan } from './prose/plan.ts';
export { errorTitles, notice, statusNotice } from './prose/english.ts';
export { dayAndMonth, listDays, shortDate } from './prose/days.ts';
export { drawSeason } from './prose/picture-season.ts';
export { drawPlan, pictureStyle } from './prose/picture.ts';
export { beforeStyle, drawBefore } from './prose/picture-before.ts';
export { describe, describeRecoveryRun } from './prose/describe.ts';
export { describeGap, describeLoggedRun } from './prose/log.ts';
export { bibliography, rules, ruleTables, type Rule, type SourceEntry } from './prose/catalogue.ts';
