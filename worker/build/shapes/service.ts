// The service itself, and the messages of assistants.

import * as z from 'zod';
import { text } from './kit.ts';
import { rulesVersion } from './words.ts';

export const health = z.object({ status: z.literal('ok'), rulesVersion, apiVersion: text }).meta({ id: 'Health' });

/** JSON Feed 1.1, as far as it is filled. */
export const feed = z
  .object({
    version: z.url(),
    title: text,
    items: z.array(z.object({ id: text, title: text, content_html: text, date_published: z.iso.datetime().exactOptional() }).meta({ id: 'FeedItem' })),
  })
  .meta({ id: 'Feed', description: 'JSON Feed 1.1: an item a version, the latest first.' });

const rpc = z.literal('2.0');
export const mcpMessage = z
  .looseObject({
    jsonrpc: rpc,
    id: z.union([z.string(), z.int()]).optional().meta({ description: 'Left out of a notification, which has no answer.' }),
    method: z.string().meta({ examples: ['tools/list', 'tools/call', 'initialize', 'ping', 'notifications/initialized'] }),
    params: z.looseObject({}).optional(),
  })
  .meta({ id: 'McpMessage', description: 'One JSON-RPC 2.0 message of the Model Context Protocol.' });
export const mcpAnswer = z
  .looseObject({
    jsonrpc: rpc,
    id: z.union([z.string(), z.int(), z.null()]),
    result: z.looseObject({}).optional(),
    error: z.looseObject({ code: z.int(), message: z.string() }).meta({ id: 'McpError' }).optional(),
  })
  .meta({ id: 'McpAnswer', description: 'Its result, or an error of the protocol. What is wrong with a run is a result with `isError`, and a problem document inside.' });
