// What menu.js calls: the items of the menu, and the questions of the sidebars. It is loaded when one of them is asked, by no cell.

export { raceInsert } from '../page/race.ts';
export { sidebarInsert, sidebarSelected } from '../page/sidebar.ts';
export { menuCheck } from './check.ts';
export { menuAddColumns } from './columns.ts';
export { menuBefore, menuHelp, menuPlan, menuUse } from './menu.ts';
export { menuSample } from './sample.ts';
