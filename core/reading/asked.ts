// What is asked of a run beside its days: by how many runners' recovery they are counted, and the shares of which day.

import { limits } from '../rules/input.ts';
import { readAmount } from './number.ts';
import { bad, type Result } from './result.ts';

/** A share of runners from 0.5 to 0.9; a percentage is refused with the share it stands for. */
export function readChance(value: unknown): Result<number | undefined> {
  const { min, max } = limits.chance;
  const share = readAmount('parameter-invalid', 'chance', value, limits.chance);
  if (share.ok) return share;
  const percent = Number(String(value).replace(/ ?%$/, '')) / 100;
  return percent >= min && percent <= max ? bad('parameter-invalid', 'chance', value, { is: 'number', min, max }, { is: 'write', texts: [`${percent}`] }) : share;
}

/** Whole days after the run. */
export function readDayAfter(parameter: string, value: unknown): Result<number | undefined> {
  const day = readAmount('parameter-invalid', parameter, value, limits.dayAfter);
  return day.ok && (day.value === undefined || Number.isInteger(day.value)) ? day : bad('parameter-invalid', parameter, value, { is: 'days-after', ...limits.dayAfter });
}
