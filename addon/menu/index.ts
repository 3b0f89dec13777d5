// What menu.js calls: the items of the menu, and the questions of the sidebar. It is loaded when one of them is asked, by no cell.

export { sidebarInsert, sidebarSelected } from '../page/sidebar.ts';
export { menuCheck } from './check.ts';
export { menuAddColumns } from './columns.ts';
export { menuHelp, menuPlan, menuUse } from './menu.ts';
export { menuSample } from './sample.ts';
