// The answer before a race: headline, picture, warnings, week by week, day by day, and why.

import { drawBefore, shortDate, terms, type ToldBefore } from '../../../core/index.ts';
import { dayCells, dayTitles } from '../../functions/day-before.ts';
import { citations } from './citation.ts';
import { drawInto } from './drawn.ts';
import { capital, dayCount, fill, make, one, tell } from './make.ts';

export function showAnswer(before: ToldBefore): void {
  const { race, latest, warnings, rulesVersion, notice } = before;
  const name = `${capital(terms.runTypes[race.type].label)} of ${Math.round(race.distanceKm * 1000) / 1000} km`;
  tell('summary', `${name}, ${shortDate(race.date)}, ${terms.purposes[race.purpose].label}`);
  tell('status', latest ? `Last day for it: ${shortDate(latest.date)}, ${dayCount(latest.daysBefore)} before the race.` : taperIn(before));
  tell('besides', latest ? latest.text : hardIn(before));
  fill(
    'warnings',
    warnings.map(({ text }) => make('li', text)),
  );
  drawPicture(before);
  showWeeks(before);
  showDays(before);
  showReasons(before);
  tell('notice', `Rules ${rulesVersion}. ${notice}`);
  one('answer').hidden = false;
}
export function hideAnswer(waitsFor: string): void {
  one('answer').hidden = true;
  tell('status', waitsFor);
}
export const drawPicture = (before: ToldBefore, width?: number): void => drawInto((room) => drawBefore(before, room), width);

// ---- the headline ---------------------------------------------------------------------------------------------------

function taperIn({ taper: { days, leastDays, fromDate } }: ToldBefore): string {
  if (fromDate === null) return 'No taper: a race run easy is a training run, but for the last two days before a long one.';
  const least = leastDays < days ? ` The shortest one has ${dayCount(leastDays)}.` : '';
  return `The taper of ${dayCount(days)} begins on ${shortDate(fromDate)}.${least}`;
}
function hardIn({ days }: ToldBefore): string {
  const [last] = days.filter(({ hard }) => hard.fits).slice(-1);
  return last ? `The last hard session: ${shortDate(last.date)}, ${dayCount(last.daysToGo)} before the race.` : 'No hard session fits on these days.';
}

// ---- weeks and days -------------------------------------------------------------------------------------------------

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function showWeeks({ weeks }: ToldBefore): void {
  one('weeks-part').hidden = weeks.length === 0;
  const when = (from: string, to: string): string => (from === to ? shortDate(from) : `${shortDate(from)} to ${shortDate(to)}`);
  fill(
    'weeks',
    weeks.map(({ fromDate, toDate, volumeShare }) =>
      make('li', [make('strong', `${when(fromDate, toDate)}:`), ` ${percent(volumeShare)} of what as many days of your peak week held.`]),
    ),
  );
}

function showDays({ days }: ToldBefore): void {
  const head = make('tr', dayTitles.map((title) => make('th', title, { scope: 'col' }))); // prettier-ignore
  const rows = days.map((day) => {
    const [run, race, trail, hard, share, bound] = dayCells(day);
    const cells = [day.daysToGo, run, race, trail, hard, percent(share), bound];
    return make('tr', [make('th', shortDate(day.date), { scope: 'row' }), ...cells.map((cell) => make('td', `${cell}`))]);
  });
  fill('days', [make('table', [make('caption', 'What each day before the race still holds', { id: 'days-caption' }), make('thead', [head]), make('tbody', rows)])]);
}

// ---- why ------------------------------------------------------------------------------------------------------------

function showReasons({ rules, latest }: ToldBefore): void {
  const bounds = latest
    ? (['recovery', 'taper'] as const).map((by) => {
        const { days, ruleIds } = latest[by];
        return make('li', `${capital(terms.bounds[by].label)} asks for ${dayCount(days)} before the race (rules ${ruleIds.join(', ')}).`);
      })
    : [];
  fill('why', [
    ...(bounds.length === 0 ? [] : [make('h3', 'This run'), make('ul', bounds)]),
    ...rules.flatMap(({ ruleId, why, basis, certainty, sources }) => [
      make('h3', ruleId),
      make('p', why),
      make('p', [`${capital(basis)}, ${certainty} certainty.`, ...citations(sources)], { class: 'hint' }),
    ]),
  ]);
}
