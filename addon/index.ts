// What functions/functions.js calls, all that a cell loads. The functions are pure: no clock, no network, no data of the user's but the arguments.

export { recoveryAdvice } from './functions/advice.ts';
export { recoveryBefore, recoveryLatest, recoverySeason } from './functions/before.ts';
export { recoveryCheckIn } from './functions/checkin.ts';
export { recoveryGap } from './functions/gap.ts';
export { recoveryLog, recoveryStatus } from './functions/log.ts';
export { recoveryPlan, recoveryRun } from './functions/plan.ts';
export { recoveryChance, recoveryDate, recoveryDays } from './functions/run.ts';
export { recoveryVersion } from './functions/version.ts';
export { recoveryWhy } from './functions/why.ts';
