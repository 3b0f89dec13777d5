export default {
  api: {
    input: '../../docs/openapi.json',
    output: { target: 'generated/orval.ts', client: 'fetch', override: { mutator: { path: 'orval-fetch.ts', name: 'ask' } } },
  },
};
