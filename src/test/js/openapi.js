// Whether OpenAPI documents are valid, and their JSON examples fit their schemas: prints a line for each file, and what
// is wrong with it.
const { readFileSync } = require('node:fs')
const Ajv = require('ajv/dist/2020')
const formats = require('ajv-formats')

/** The media types of a document that have a schema and an example in JSON, with where they stand. */
function * examples (node, place) {
  if (node === null || typeof node !== 'object') return
  for (const [name, inner] of Object.entries(node)) {
    if (name === 'application/json' && inner.schema && 'example' in inner) yield [inner, `${place}/${name}`]
    else yield * examples(inner, `${place}/${name}`)
  }
}

function misfits (document) {
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats(ajv)
  ajv.addSchema({ $id: 'document:', components: document.components })
  const found = []
  for (const [media, place] of examples(document.paths, '')) {
    const schema = JSON.parse(JSON.stringify(media.schema).replaceAll('"#/', '"document:#/'))
    const fits = ajv.compile(schema)
    if (!fits(media.example)) found.push(`${place}: ${ajv.errorsText(fits.errors)}`)
  }
  return found
}

async function main (files) {
  const { Validator } = await import('@seriousme/openapi-schema-validator')
  for (const file of files) {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(readFileSync(file, 'utf8'))
    const wrong = valid ? misfits(validator.specification) : errors
    console.log(file, validator.version, wrong.length ? JSON.stringify(wrong, null, 2) : 'valid')
    if (wrong.length) process.exitCode = 1
  }
}

main(process.argv.slice(2))
