import type { PowerShellPrompt } from '../../../shared/model/powershell';

/** Wording of the PowerShell pane. What PowerShell itself prints is PowerShell's, the rest is ours. */
export const powerShellTexts = {
  title: (server: string) => `Windows PowerShell on ${server}`,
  prompt: 'PS C:\\> ',
  continuation: '>> ',
  interrupted: '^C',
  running: 'Running',
  waiting: (count: number) => `Running, ${count} more to come`,
  asking: 'Waits for your answer',
  copyAll: 'Copy all',
  copied: 'The transcript was copied.',
  clear: 'Clear',
  close: 'Close PowerShell',
  log: 'Transcript',
  line: 'Command line',
  answer: 'Answer',
  candidates: 'Completions',
  candidate: (text: string, index: number, count: number) => `${text}, ${index + 1} of ${count}`,
  noCandidates: 'No completions',
  hint: 'Choose one of these commands to put it on the line, then press Enter:',
  keys: 'Tab completes, Ctrl+Space lists completions, the Up key brings back earlier commands, F6 leaves the pane.',
  choices: ({ choices, defaultKey }: PowerShellPrompt) => {
    const named = choices.map(({ key, label }) => `[${key}] ${label}`);
    return `${[...named, '[?] Help'].join('  ')} (default is "${defaultKey}"): `;
  },
  choose: (label: string, key: string) => `${label} (${key})`,
  help: 'Help',
} as const;

/** The commands of the guide, to begin with. */
export const exampleCommands: readonly string[] = [
  'Get-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com | Select KeyMasterServer',
  'Reset-DnsServerZoneKeyMasterRole -ZoneName secure.contoso.com -KeyMasterServer dc2.contoso.com -force',
  'Get-DnsServerSigningKey -ZoneName secure.contoso.com | Format-List',
];
