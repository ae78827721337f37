// Loaded before bigtime-sdk (node -r): the package is of 2018 and has the service's address built in.
//
// It takes fetch and its classes from isomorphic-fetch, which stands back where Node has its own; so Node's are taken
// away first. Then every request goes to the server under test instead.
const SERVICE = 'https://iq.bigtime.net'

for (const name of ['fetch', 'Request', 'Response', 'Headers']) delete globalThis[name]
require('isomorphic-fetch')

globalThis.Request = class extends globalThis.Request {
  constructor(url, options) {
    if (!String(url).startsWith(SERVICE)) throw new Error(`not the service's: ${url}`)
    super(process.env.SERVER_UNDER_TEST + String(url).slice(SERVICE.length), options)
  }
}
