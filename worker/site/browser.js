// What runs on our pages: the reference at /docs, and our own address in what is there to be copied.

const docs = document.querySelector('#docs');
if (docs) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', follow);
  follow();
  // no badge of a validator elsewhere; try-it goes to this origin, as the document says; extensions list the words that may become more
  SwaggerUIBundle({
    domNode: docs,
    url: '/openapi.json',
    validatorUrl: null,
    deepLinking: true,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    defaultModelsExpandDepth: 0,
    showExtensions: true,
  });
}

// the server wrote its address as it knows it; in front of it there may be another
const { address } = document.documentElement.dataset;
if (address !== undefined && address !== location.origin)
  for (const code of document.querySelectorAll('code')) code.textContent = code.textContent.replaceAll(address, location.origin);
