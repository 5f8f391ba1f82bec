/** The product as it is served, in a process of its own; only the number of calls a minute is let go. */
import { openInstallation } from '#main/installation.ts';
import { buildServer, listen } from '#main/server.ts';
import { readConfig } from '#platform/config/config.ts';
import { openLog } from '#platform/log/log.ts';

const config = readConfig();
const installation = await openInstallation(config);
const limits = { session: 1e9, address: 1e9 };
const app = await buildServer(installation, openLog('warn'), limits);
process.send?.({ address: await listen(app, '127.0.0.1', 0) });
process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }));
process.on('disconnect', () => process.exit(0));
