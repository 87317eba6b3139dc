/** Words of the search in a list. All of it is ours. */
export const searchTexts = {
  label: 'Search in this list',
  placeholder: 'Search in this list',
  clear: 'Close the search (Esc)',
  nothing: (text: string) =>
    `Nothing in this list contains “${text}”. Esc in the search field shows all again.`,
} as const;
