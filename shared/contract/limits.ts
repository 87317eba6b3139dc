/** The largest zone file the program takes, in characters. Apart from the schemas, because the window says it, too. */
export const maximumZoneFileLength = 16 * 1024 * 1024;
