import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ServerSummary } from '../../../shared/model/server';
import type { KeyProtection } from '../../../shared/model/status';
import { useConsoleState } from '../console-context';
import { nodeId, rootNode } from '../model/console-node';
import { roleLabels } from '../model/labels';
import { valueOf } from '../model/loadable';
import { FactsDialog } from './FactsDialog';

const useStyles = makeStyles({
  example: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    marginTop: '16px',
    padding: '8px 8px 8px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  command: {
    flexGrow: 1,
    overflowWrap: 'anywhere',
    userSelect: 'text',
    fontFamily: tokens.fontFamilyMonospace,
  },
  copied: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

function protectionText(protection: KeyProtection | undefined): string {
  if (protection === undefined) return '';
  return protection.kind === 'system'
    ? `Encrypted with the safe storage of this system (${protection.backend})`
    : `Not encrypted. ${protection.reason}`;
}

function factsOf(server: ServerSummary, protection: KeyProtection | undefined) {
  return [
    { name: 'FQDN', value: server.fqdn },
    { name: 'Role', value: roleLabels[server.role] },
    { name: 'Release', value: `Windows Server ${server.version}` },
    { name: 'Site', value: server.site ?? 'None' },
    { name: 'DNS service', value: server.running ? 'Running' : 'Stopped' },
    {
      name: 'DNS address',
      value:
        server.endpoint === null
          ? 'None while the service is stopped'
          : `${server.endpoint.address}:${server.endpoint.port}`,
    },
    { name: 'Online signing', value: server.onlineSigning ? 'Supported and enabled' : 'Not available' },
    {
      name: 'Your rights',
      value: server.manageable
        ? 'You can manage this server'
        : 'You lack Domain Admins rights, or equivalent',
    },
    { name: 'Private keys at rest', value: protectionText(protection) },
  ];
}

/** A command to try, with a button that copies it. The selection does the copying: pages get no clipboard permission. */
function Example({ command }: { readonly command: string }) {
  const styles = useStyles();
  const [text, setText] = useState<HTMLElement | null>(null);
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    if (text === null) return;
    getSelection()?.selectAllChildren(text);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- works without the clipboard permission, which the window denies
    setCopied(document.execCommand('copy'));
  };
  return (
    <div className={styles.example}>
      <code ref={setText} className={styles.command}>
        {command}
      </code>
      <span role="status" className={styles.copied}>
        {copied ? 'Copied' : ''}
      </span>
      <Button size="small" icon={<Copy16Regular />} onClick={copy}>
        Copy
      </Button>
    </div>
  );
}

/** A server's properties: what it is, where its DNS service can be asked. */
export function ServerPropertiesDialog(props: { readonly server: string; readonly onClose: () => void }) {
  const servers = useConsoleState((state) => valueOf(state.data.servers[nodeId(rootNode)]));
  const status = useConsoleState((state) => state.status);
  const server = servers?.find(({ name }) => name === props.server);
  const facts = server === undefined ? [] : factsOf(server, status?.keyProtection);
  const endpoint = server?.endpoint ?? null;
  return (
    <FactsDialog title={`${props.server} Properties`} facts={facts} onClose={props.onClose}>
      {endpoint === null ? null : (
        <Example
          command={`dig @${endpoint.address} -p ${endpoint.port} ${status?.environment.forest ?? 'contoso.com'} SOA`}
        />
      )}
    </FactsDialog>
  );
}
