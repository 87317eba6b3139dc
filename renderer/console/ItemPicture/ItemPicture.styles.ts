import { makeStyles } from '@fluentui/react-components';
import anchor from './pictures/anchor.svg';
import dns from './pictures/dns.svg';
import folder from './pictures/folder.svg';
import folderDelegated from './pictures/folder-delegated.svg';
import record from './pictures/record.svg';
import server from './pictures/server.svg';
import serverStopped from './pictures/server-stopped.svg';
import zone from './pictures/zone.svg';
import zoneSigned from './pictures/zone-signed.svg';

const picture = (file: string) => ({ backgroundImage: `url("${file}")` });

/** One rule a picture: a line with a picture stays one plain element, however many lines there are. */
export const useItemPictureStyles = makeStyles({
  root: { flexShrink: 0, width: '16px', height: '16px' },
  dns: picture(dns),
  server: picture(server),
  'server-stopped': picture(serverStopped),
  folder: picture(folder),
  'folder-delegated': picture(folderDelegated),
  zone: picture(zone),
  'zone-signed': picture(zoneSigned),
  record: picture(record),
  anchor: picture(anchor),
});
