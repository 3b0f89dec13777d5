// What the custom functions do. Pure: no clock, no network, no data of the user's but the arguments.

import {
  addDays,
  describe,
  describeRecoveryRun,
  errorMessage,
  isBlank,
  milestonesAfter,
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
  type RunInput,
} from '../core/index.ts';
import { orThrow, overCells, single, type Answer, type Cell, type Refusal } from './cells.ts';
import { spreadsheetZone } from './dates.ts';

const refusal = (error: RunError): Refusal => ({ message: errorMessage(error) });

/** One row into one answer. A run without a recovery need stays blank. */
function answer<T extends { run: Run }, A>(read: Result<T>, of: (read: T) => A): A | '' | Refusal {
  if (!read.ok) return refusal(read.errors[0]);
  return terms.runTypes[read.value.run.type].kind === 'none' ? '' : of(read.value);
}

/** The unit given, else the one in the title of the distance column. */
const orTitle = (unit: Cell, titleUnit: terms.Unit | undefined): Cell => (isBlank(unit) ? titleUnit : unit);

function runOf(input: RunInput): Result<{ run: Run }> {
  const run = parseRun(input);
  return run.ok ? { ok: true, value: { run: run.value } } : run;
}

export const recoveryDays = (...args: Cell[]) =>
  overCells(args, ([distance, type, unit, elevationGainM, rpe], titleUnit) =>
    answer(runOf({ distance, type, unit: orTitle(unit, titleUnit), elevationGainM, rpe }), ({ run }) => daysAfter(run)),
  );

export const recoveryWhy = (...args: Cell[]) =>
  overCells(args, ([distance, type, unit, elevationGainM], titleUnit) =>
    answer(runOf({ distance, type, unit: orTitle(unit, titleUnit), elevationGainM }), ({ run }) => describe(recoveryAfter(run))),
  );

const milestoneIds = Object.keys(terms.milestones);

export function recoveryDate(date: Cell, distance: Cell, type: Cell, milestone: Cell, ...more: Cell[]) {
  const zone = spreadsheetZone();
  return overCells([distance, type, date, milestone, ...more], ([oneDistance, oneType, oneDate, oneMilestone, unit, elevationGainM], titleUnit) => {
    const given = zone.read(oneDate);
    return answer(runOf({ distance: oneDistance, type: oneType, date: given, unit: orTitle(unit, titleUnit), elevationGainM }), ({ run }) => {
      if (run.date === undefined) return '';
      const wanted = readWord('parameter-invalid', 'milestone', oneMilestone, milestoneIds);
      if (!wanted.ok) return refusal(wanted.errors[0]);
      const found = milestonesAfter(run).find(({ id }) => id === (wanted.value ?? 'full'));
      return zone.write(addDays(run.date, found!.days));
    });
  });
}

export const recoveryRun = (...args: Cell[]) =>
  overCells(args, ([distance, type, approach, maxHrBpm, unit, elevationGainM], titleUnit) =>
    answer(parsePlan({ distance, type, approach, maxHrBpm, unit: orTitle(unit, titleUnit), elevationGainM }), ({ run, options }) => describeRecoveryRun(planAfter(run, options))),
  );

const planHeader = ['Day', 'Date', 'Phase', 'What to do', 'At most', 'Heart rate', 'Why'];

/** A table for one run. Blank for a blank distance or a type without a recovery need. */
export function recoveryPlan(...args: Cell[]): Answer | Answer[][] {
  const [distance, type, date, approach, unit, elevationGainM] = args.map(single);
  if (isBlank(distance)) return '';
  const zone = spreadsheetZone();
  const read = parsePlan({ distance, type, date: zone.read(date), approach, unit, elevationGainM } satisfies PlanInput);
  const shown = answer(read, ({ run, options }): Answer[][] => {
    const plan = planAfter(run, options);
    const notes = [...plan.warnings.map(({ text }) => text), `Rules ${plan.rulesVersion}. ${plan.notice}`];
    return [planHeader, ...plan.days.map((day) => planRow(day, day.date === undefined ? '' : zone.write(day.date))), ...notes.map((text) => ['', '', 'note', text, '', '', ''])];
  });
  return orThrow(shown);
}

function planRow({ day, phase, does, limit: { runMinutes, crossMinutes, intensity, heartRate }, why }: Plan['days'][number], date: Answer): Answer[] {
  const minutes = [runMinutes ? `${runMinutes} min run` : '', crossMinutes ? `${crossMinutes} min without impact` : ''].filter(Boolean).join(' or ');
  const most = phase === 'quality' ? intensity : minutes;
  return [day, date, terms.phases[phase].label, does, most, heartRate ? `${heartRate.fromPercent}-${heartRate.toPercent} % of maximum` : '', why];
}

export const recoveryVersion = () => terms.rulesVersion;
