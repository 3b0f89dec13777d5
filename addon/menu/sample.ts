// New sample log: twelve weeks of two made-up athletes, with all that the add-on can show beside them.

import { addDays, errorMessage, parseRun, readDates } from '../../core/index.ts';
import { spreadsheetZone, type Zone } from '../functions/dates.ts';
import { writeStatus } from './columns.ts';
import { colourAhead, isoDate, letters, newSheet, ui, type Sheet } from './sheet.ts';

/** A line a week, from Monday on: day of the week, distance, type, climb, RPE. */
const athletes = {
  Anna: `2 8 easy,4 10 tempo,7 16 long
2 8 easy,4 8 intervals,7 18 long
2 8 easy,4 10 tempo,7 21 long
2 8 easy,4 6 easy,7 10 race - 9
2 6 recovery,4 8 easy,7 24 long
2 8 easy,4 8 intervals,7 28 long
2 8 easy,4 12 tempo,7 32 long
2 8 easy,4 6 easy,7 half_marathon race - 9
3 6 recovery,5 10 easy,7 20 long
2 8 easy,4 6 easy,7 marathon race - 10
3 - cross-training,5 6 easy,7 8 easy
2 8 easy,4 8 easy,7 12 easy`,
  Ben: `1 8 easy,3 8 hills,6 20 long 600
1 8 easy,3 8 intervals,6 22 long 800
1 8 easy,3 6 downhill,6 24 long 900
1 8 easy,3 8 hills,6 18 long 400
1 8 easy,3 8 easy,4 5 easy,6 50 trail-race 2500 9
3 - cross-training,5 8 easy,7 8 easy
2 8 intervals,4 8 easy,7 10 race - 8
1 - sick,2 - sick,5 6 easy,7 8 easy
1 8 easy,3 8 tempo,6 22 long 700
1 8 easy,3 8 hills,6 24 long 800
1 8 easy,3 10 tempo,6 16 long 300
1 8 easy,3 6 easy,6 21.1 trail-race 900 9`,
} as const;
type Athlete = keyof typeof athletes;
const names = Object.keys(athletes) as Athlete[];

const days = 84;
/** Tuesday after the marathon: one of them recovers, the other one does not need to. */
const statusDay = 71;

const titles = ['Date', 'Athlete', 'Distance (km)', 'Type', 'Climb (m)', 'RPE'];
const [titleRow, firstRow] = [3, 4];
const [logColumn, statusColumn, chartColumn] = [7, 12, 21];
const lastColumn = chartColumn + 3 * names.length;

interface SampleRun {
  readonly day: number;
  readonly cells: readonly (string | number)[];
}
const runs: () => SampleRun[] = () =>
  names
    .flatMap((athlete) =>
      athletes[athlete].split('\n').flatMap((week, at) =>
        week.split(',').map((run): SampleRun => {
          const [weekday, ...cells] = run.split(' ').map((word) => (word === '-' ? '' : Number(word) || word.replace('_', ' ')));
          return { day: at * 7 + Number(weekday) - 1, cells: [athlete, ...cells, '', ''].slice(0, 5) };
        }),
      ),
    )
    .sort((one, other) => one.day - other.day);

export function menuSample(): void {
  const zone = spreadsheetZone();
  const first = askFirstDay(zone);
  if (first === undefined) return;
  newSheet('Sample log', titleRow + days, lastColumn, (sheet) => {
    writeRuns(sheet, first, zone);
    writeAnswers(sheet, zone.write(first, statusDay));
    writeFigures(sheet, first, zone);
    names.forEach((name, place) => drawChart(sheet, name, place));
  });
}

/** The day that was typed, Monday of this week where nothing was; nothing where the question was closed or the day cannot be read. */
function askFirstDay(zone: Zone): string | undefined {
  const { Button, ButtonSet } = ui();
  const asked = ui().prompt('New sample log', 'First day, such as 2026-10-19. Leave it blank for Monday of this week.', ButtonSet.OK_CANCEL);
  if (asked.getSelectedButton() !== Button.OK) return undefined;
  const read = parseRun({ distance: 5, type: 'easy', date: readDates([asked.getResponseText()])[0] });
  if (!read.ok) return void ui().alert(errorMessage(read.errors[0]));
  const today = zone.read(new Date()) as string;
  return read.value.date ?? addDays(today, -((new Date(today).getUTCDay() + 6) % 7));
}

function writeRuns(sheet: Sheet, first: string, zone: Zone): void {
  const rows = runs().map(({ day, cells }) => [zone.write(first, day), ...cells]);
  sheet.getRange(1, 1).setValue('Sample log: two made-up athletes. Change what you like, or use its shape for your own.');
  sheet.getRange(titleRow, 1, 1, titles.length).setValues([titles]);
  sheet.getRange(firstRow, 1, rows.length, titles.length).setValues(rows);
  sheet.getRange(firstRow, 1, sheet.getMaxRows() - titleRow, 1).setNumberFormat(isoDate);
  sheet.getRange(titleRow, 1, 1, logColumn + 3).setFontWeight('bold');
  sheet.setFrozenRows(titleRow);
}

function writeAnswers(sheet: Sheet, day: Date): void {
  const open = (column: string): string => `${column}${titleRow}:${column}`;
  const log = `${open('A')}, ${open('C')}, ${open('D')}, ${open('B')}, "km", ${open('E')}, ${open('F')}`;
  sheet.getRange(titleRow, logColumn).setFormula(`=RECOVERY_LOG(${log})`);
  sheet.getRange(firstRow, logColumn, sheet.getMaxRows() - titleRow, 3).setNumberFormat(isoDate);
  writeStatus(sheet, statusColumn, day, log);
  colourAhead(sheet, firstRow, 1, logColumn, `$${letters(statusColumn + 1)}$1`);
}

/** The days left, day by day: full, hard, easy, since the later area is drawn over the earlier one. */
function writeFigures(sheet: Sheet, first: string, zone: Zone): void {
  const columns = [logColumn + 2, logColumn + 1, logColumn].map(letters);
  const last = titleRow + runs().length;
  sheet.getRange(titleRow, chartColumn, 1, 1 + 3 * names.length).setValues([['For the charts', ...names.flatMap(() => ['Full recovery', 'Hard session', 'Easy run'])]]);
  sheet.getRange(firstRow, chartColumn, days, 1).setValues(Array.from({ length: days }, (_, day) => [zone.write(first, day)]));
  sheet.getRange(firstRow, chartColumn, days, 1).setNumberFormat(isoDate);
  sheet.getRange(firstRow, chartColumn + 1, days, 3 * names.length).setFormulas(
    Array.from({ length: days }, (_, day) => {
      const cell = `$${letters(chartColumn)}${firstRow + day}`;
      const part = (column: string): string => `$${column}$${firstRow}:$${column}$${last}`;
      return names.flatMap((name) => columns.map((column) => `=MAX(0, MAXIFS(${part(column)}, ${part('A')}, "<="&${cell}, ${part('B')}, "${name}") - ${cell})`));
    }),
  );
}

function drawChart(sheet: Sheet, name: Athlete, place: number): void {
  sheet.insertChart(
    sheet
      .newChart()
      .asAreaChart()
      .addRange(sheet.getRange(titleRow, chartColumn, days + 1, 1))
      .addRange(sheet.getRange(titleRow, chartColumn + 1 + 3 * place, days + 1, 3))
      .setNumHeaders(1)
      .setPosition(titleRow + 6 + 15 * place, statusColumn, 0, 0)
      .setOption('title', `${name}: days left until`)
      .setOption('colors', ['#ffd966', '#f6b26b', '#e06666'])
      .setOption('areaOpacity', 1)
      .setOption('width', 760)
      .setOption('height', 280)
      .build(),
  );
}
