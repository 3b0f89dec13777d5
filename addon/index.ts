// What the custom functions do. Pure: no clock, no network, no data of the user's but the arguments. At the end, what the menu and the sidebar do.

import {
  daysTo,
  describe,
  describeRecoveryRun,
  errorMessage,
  isBlank,
  parsePlan,
  parseRun,
  planAfter,
  readWord,
  recoveryAfter,
  recoveryDays as daysAfter,
  terms,
  type Plan,
  type PlanInput,
  type Result,
  type Run,
  type RunError,
} from '../core/index.ts';
import { orThrow, orTitleUnit, overCells, single, type Answer, type Cell, type Refusal } from './functions/cells.ts';
import { spreadsheetZone } from './functions/dates.ts';
import { limitOf } from './functions/limit.ts';

const refusal = (error: RunError): Refusal => ({ message: errorMessage(error) });

/** One row into one answer. A run without a recovery need stays blank. */
function answer<A>(run: Result<Run>, of: (run: Run) => A): A | '' | Refusal {
  if (!run.ok) return refusal(run.errors[0]);
  return terms.runTypes[run.value.type].kind === 'none' ? '' : of(run.value);
}

/** The same, for what is read off a plan. */
function planned<A>(input: PlanInput, of: (plan: Plan) => A): A | '' | Refusal {
  const read = parsePlan(input);
  return read.ok ? answer({ ok: true, value: read.value.run }, (run) => of(planAfter(run, read.value.options))) : refusal(read.errors[0]);
}

export const recoveryDays = (...args: Cell[]) =>
  overCells(args, ([distance, type, unit, elevationGainM, rpe], titleUnit) =>
    answer(parseRun({ distance, type, unit: orTitleUnit(unit, titleUnit), elevationGainM, rpe }), daysAfter),
  );

export const recoveryWhy = (...args: Cell[]) =>
  overCells(args, ([distance, type, unit, elevationGainM], titleUnit) =>
    answer(parseRun({ distance, type, unit: orTitleUnit(unit, titleUnit), elevationGainM }), (run) => describe(recoveryAfter(run))),
  );

const milestoneIds = Object.keys(terms.milestones) as terms.Milestone[];

export function recoveryDate(date: Cell, distance: Cell, type: Cell, milestone: Cell, ...more: Cell[]) {
  const zone = spreadsheetZone();
  return overCells([distance, type, date, milestone, ...more], ([oneDistance, oneType, oneDate, oneMilestone, unit, elevationGainM], titleUnit) => {
    const given = zone.read(oneDate);
    return answer(parseRun({ distance: oneDistance, type: oneType, date: given, unit: orTitleUnit(unit, titleUnit), elevationGainM }), (run) => {
      if (run.date === undefined) return '';
      const wanted = readWord('parameter-invalid', 'milestone', oneMilestone, milestoneIds);
      if (!wanted.ok) return refusal(wanted.errors[0]);
      return zone.write(run.date, daysTo(wanted.value ?? 'full', run));
    });
  });
}

export const recoveryRun = (...args: Cell[]) =>
  overCells(args, ([distance, type, approach, maxHrBpm, unit, elevationGainM], titleUnit) =>
    planned({ distance, type, approach, maxHrBpm, unit: orTitleUnit(unit, titleUnit), elevationGainM }, describeRecoveryRun),
  );

const planHeader = ['Day', 'Date', 'Phase', 'What to do', 'At most', 'Heart rate', 'Why'];

/** A table for one run. Blank for a blank distance or a type without a recovery need. */
export function recoveryPlan(...args: Cell[]): Answer | Answer[][] {
  const [distance, type, date, approach, unit, elevationGainM] = args.map((cell) => single(cell));
  if (isBlank(distance)) return '';
  const zone = spreadsheetZone();
  const shown = planned({ distance, type, date: zone.read(date), approach, unit, elevationGainM }, (plan): Answer[][] => {
    const notes = [...plan.warnings.map(({ text }) => text), `Rules ${plan.rulesVersion}. ${plan.notice}`];
    return [planHeader, ...plan.days.map((day) => planRow(day, day.date === undefined ? '' : zone.write(day.date))), ...notes.map((text) => ['', '', 'note', text, '', '', ''])];
  });
  return orThrow(shown);
}

function planRow(day: Plan['days'][number], date: Answer): Answer[] {
  const { heartRate } = day.limit;
  return [day.day, date, terms.phases[day.phase].label, day.does, limitOf(day), heartRate ? `${heartRate.fromPercent}-${heartRate.toPercent} % of maximum` : '', day.why];
}

export { recoveryGap, recoveryLog, recoveryStatus } from './functions/log.ts';

export const recoveryVersion = () => terms.rulesVersion;

export { menuAddColumns, menuCheck, menuHelp, menuPlan, menuUse } from './menu/menu.ts';
export { menuSample } from './menu/sample.ts';
export { sidebarAnswer, sidebarInsert, sidebarSelected } from './page/sidebar.ts';
