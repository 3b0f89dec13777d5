// As if it were not installed: miniflare says so to whoever asks the Images binding, and does all else.
throw new Error('sharp is left out: see test/tools/instead/README.md');
