import type { ViewState } from './view-state';

/**
 * A console nobody has used yet.
 *
 * Apart from the schema, so that the window does not load the schema library for it.
 */
export const emptyViewState: ViewState = {
  selectedNode: null,
  expandedNodes: [],
  columnWidths: {},
  sort: {},
  treeWidth: null,
  treeVisible: true,
  onlyAtRisk: false,
  searches: {},
};
