import { MessageBox } from '../../dnssec/MessageBox/MessageBox';
import { useConsoleState } from '../console-context';

interface NoticeBoxProps {
  readonly onClose: () => void;
}

/** Why the lab's private keys are stored as they are, and what that means. */
export function KeyProtectionBox({ onClose }: NoticeBoxProps) {
  const protection = useConsoleState((state) => state.status?.keyProtection);
  if (protection?.kind !== 'none') return null;
  return (
    <MessageBox kind="warning" buttons="ok" onAccept={onClose}>
      <p>The private keys of the lab are stored without encryption.</p>
      <p>{protection.reason}</p>
      <p>
        Whoever can read your files on this computer can read the keys. They sign the zones of the lab and
        nothing else. To have them encrypted, start the program where the system offers safe storage.
      </p>
    </MessageBox>
  );
}

/** Which file could not be read at start, where it is now, and that the lab began anew. */
export function SetAsideBox({ onClose }: NoticeBoxProps) {
  const setAside = useConsoleState((state) => state.status?.setAside);
  if (setAside === undefined || setAside === null) return null;
  return (
    <MessageBox kind="warning" buttons="ok" onAccept={onClose}>
      <p>The saved state of the lab could not be read. The lab began anew.</p>
      <p>{setAside.reason}</p>
      <p>The file was kept: {setAside.path}</p>
    </MessageBox>
  );
}
