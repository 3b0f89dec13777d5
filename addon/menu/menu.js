// What Sheets calls by name: the menu and its items, and the questions of the sidebars. Copied into the build as it is.
// Nothing here needs a permission before an item is chosen: onOpen runs in AuthMode.NONE.
// @ts-check

function onInstall() {
  onOpen();
}

function onOpen() {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Use in this spreadsheet', 'menuUse')
    .addItem('Add recovery columns to this log', 'menuAddColumns')
    .addItem('Check my log', 'menuCheck')
    .addItem('New sample log', 'menuSample')
    .addItem('Plan after a race', 'menuPlan')
    .addItem('Plan before a race', 'menuBefore')
    .addSeparator()
    .addItem('Help and sources', 'menuHelp')
    .addToUi();
}

/**
 * The handlers, read for this one call from an HTML file: Sheets evaluates all scripts for each cell, and no cell needs this one.
 * It is a file of this project, built and pushed with the others; nothing else is ever evaluated.
 *
 * @returns {typeof import('./index.ts')}
 */
function menuCode_() {
  const page = HtmlService.createHtmlOutputFromFile('menu-code').getContent();
  const code = page.slice(page.indexOf('>') + 1, page.lastIndexOf('<'));
  // oxlint-disable-next-line typescript/no-implied-eval -- our own file
  return new Function(`${code}; return menu_`)();
}

function menuUse() {
  menuCode_().menuUse();
}

function menuAddColumns() {
  menuCode_().menuAddColumns();
}

function menuCheck() {
  menuCode_().menuCheck();
}

function menuSample() {
  menuCode_().menuSample();
}

function menuPlan() {
  menuCode_().menuPlan();
}

function menuBefore() {
  menuCode_().menuBefore();
}

function menuHelp() {
  menuCode_().menuHelp();
}

function sidebarSelected() {
  return menuCode_().sidebarSelected();
}

function sidebarInsert(form, what) {
  return menuCode_().sidebarInsert(form, what);
}

function raceInsert(form, what) {
  return menuCode_().raceInsert(form, what);
}
