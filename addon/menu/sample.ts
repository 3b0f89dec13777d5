// New sample log: eight weeks of two made-up athletes until today, with all that the add-on can show beside them.

import { addDays } from '../../core/index.ts';
import { spreadsheetZone, type Zone } from '../functions/dates.ts';
import { statusTitles } from '../functions/log.ts';
import { asTitles, colourAhead, isoDate, letters, newSheet, type Sheet } from './sheet.ts';
import { writeStatus } from './status.ts';
import { todayIn } from './summary.ts';

/**
 * A line a week, the last of which ends today: day of the week, distance, type, climb, RPE. Anna has the week of a club, once a long run that is too long,
 * and a race a week ago; of Ben's last week a distance was typed with the letter O.
 */
const athletes = {
  Anna: `2 8 intervals,3 8 easy,4 10 tempo,6 6 easy,7 18 long
2 8 intervals,3 8 easy,4 10 tempo,6 6 easy,7 18 long
2 8 intervals,3 8 easy,4 10 tempo,6 6 easy,7 19 long
2 8 intervals,3 8 easy,4 10 tempo,6 6 easy,7 18 long
2 8 intervals,3 8 easy,4 10 tempo,6 6 easy,7 26 long
3 8 easy,4 8 easy,6 6 easy,7 18 long
2 8 easy,3 8 intervals,5 6 easy,7 half_marathon race - 9
3 6 recovery,5 8 easy,6 - cross-training,7 8 easy`,
  Ben: `1 8 easy,3 8 hills 200,5 6 easy,6 16 long 300
1 8 easy,3 8 hills 200,5 6 easy,6 16 long 300
1 8 easy,3 8 hills 200,5 6 easy,6 17 long 300
1 8 easy,3 8 hills 200,5 6 easy,6 17 long 350
1 8 easy,2 - sick,3 - sick,6 6 easy
1 8 easy,3 8 easy,5 6 easy,6 16 long 300
1 8 easy,3 8 hills 200,5 6 easy,6 17 long 300
1 8 easy,3 8 hills 200,5 1O_km easy,6 17 long 350`,
} as const;
type Athlete = keyof typeof athletes;
const names = Object.keys(athletes) as Athlete[];

const days = 56;

const titles = ['Date', 'Athlete', 'Distance (km)', 'Type', 'Climb (m)', 'RPE'];
const widths = [90, 70, 105, 110, 80, 50, 90, 90, 90, 420];
const [titleRow, firstRow] = [3, 4];
const [logColumn, statusColumn] = [7, 12];
const chartColumn = statusColumn + statusTitles.length + 1;
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
  const today = todayIn();
  const first = addDays(today, 1 - days);
  newSheet('Sample log', titleRow + days, lastColumn, (sheet) => {
    writeRuns(sheet, first, zone);
    writeAnswers(sheet, zone.write(today));
    writeFigures(sheet, first, zone);
    names.forEach((name, place) => drawChart(sheet, name, place));
  });
}

function writeRuns(sheet: Sheet, first: string, zone: Zone): void {
  const rows = runs().map(({ day, cells }) => [zone.write(first, day), ...cells]);
  sheet.getRange(1, 1).setValue('Sample log: two made-up athletes, eight weeks until today. Change what you like, or use its shape for your own.').setFontWeight('bold');
  sheet.getRange(titleRow, 1, 1, titles.length).setValues([titles]);
  sheet.getRange(firstRow, 1, rows.length, titles.length).setValues(rows);
  sheet.getRange(firstRow, 1, sheet.getMaxRows() - titleRow, 1).setNumberFormat(isoDate);
  asTitles(sheet.getRange(titleRow, 1, 1, logColumn + 3));
  widths.forEach((width, at) => sheet.setColumnWidth(at + 1, width));
}

function writeAnswers(sheet: Sheet, day: Date): void {
  const open = (column: string): string => `${column}${titleRow}:${column}`;
  const log = `${open('A')}, ${open('C')}, ${open('D')}, ${open('B')}, "km", ${open('E')}, ${open('F')}`;
  const rows = sheet.getMaxRows() - titleRow;
  sheet.getRange(titleRow, logColumn).setFormula(`=RECOVERY_LOG(${log})`);
  sheet.getRange(firstRow, logColumn, rows, 3).setNumberFormat(isoDate);
  sheet.getRange(firstRow, logColumn + 3, rows, 1).setWrap(true);
  writeStatus(sheet, statusColumn, day, `${log}, "", "", ROW(A${titleRow})`);
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
