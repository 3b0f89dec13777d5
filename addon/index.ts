// What Sheets calls by name (functions/functions.js, menu/menu.js). The functions are pure: no clock, no network, no data of the user's but the arguments.

export { recoveryGap } from './functions/gap.ts';
export { recoveryLog, recoveryStatus } from './functions/log.ts';
export { recoveryPlan, recoveryRun } from './functions/plan.ts';
export { recoveryChance, recoveryDate, recoveryDays, recoveryWhy } from './functions/run.ts';
export { recoveryVersion } from './functions/version.ts';

export { menuCheck } from './menu/check.ts';
export { menuAddColumns } from './menu/columns.ts';
export { menuHelp, menuPlan, menuUse } from './menu/menu.ts';
export { menuSample } from './menu/sample.ts';

export { sidebarAnswer, sidebarInsert, sidebarSelected } from './page/sidebar.ts';
