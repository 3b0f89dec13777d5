// What Sheets calls by name: the menu and its items, and the questions of the sidebar. Copied into the build as it is.
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
    .addSeparator()
    .addItem('Help and sources', 'menuHelp')
    .addToUi();
}

function menuUse() {
  addon_.menuUse();
}

function menuAddColumns() {
  addon_.menuAddColumns();
}

function menuCheck() {
  addon_.menuCheck();
}

function menuSample() {
  addon_.menuSample();
}

function menuPlan() {
  addon_.menuPlan();
}

function menuHelp() {
  addon_.menuHelp();
}

function sidebarSelected() {
  return addon_.sidebarSelected();
}

function sidebarAnswer(form) {
  return addon_.sidebarAnswer(form);
}

function sidebarInsert(form, what) {
  return addon_.sidebarInsert(form, what);
}
