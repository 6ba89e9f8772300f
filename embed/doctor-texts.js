// What doctor.html says. Each finding: a title, a sentence, and the line to change, by server. `{…}` is filled in.

const header = (name, value) => ({
  nginx: `add_header ${name} "${value}" always;`,
  Apache: `Header always set ${name} "${value}"`,
  IIS: `<httpProtocol><customHeaders>\n  <add name="${name}" value="${value}" />\n</customHeaders></httpProtocol>`,
});

const policy = (directive, source) => ({
  "The header": `Content-Security-Policy: … ${directive} {now} ${source}; …`,
  nginx: `# in the line add_header Content-Security-Policy "…", after ${directive}:\n${source}`,
  Apache: `# in the line Header set Content-Security-Policy "…", after ${directive}:\n${source}`,
  IIS: `<!-- in <add name="Content-Security-Policy" value="…" />, after ${directive}: -->\n${source}`,
});

const type = (ending, mime) => ({
  nginx: `types { ${mime} ${ending}; }`,
  Apache: `AddType ${mime} .${ending}`,
  IIS: `<staticContent>\n  <remove fileExtension=".${ending}" />\n  <mimeMap fileExtension=".${ending}" mimeType="${mime}" />\n</staticContent>`,
});

/** What to write where none of this is yours to change. */
export const ASK = "Or ask your administrator";

export const VERDICTS = {
  busy: "Looking at the files …",
  address: "That is no address. It should look like https://intranet.example/page or /community-seat/community-seat.js.",
  one: "One thing stands in the way.",
  many: "{count} things stand in the way.",
  none: "Nothing stands in the way: the widget runs here.",
  notes: "Nothing stands in the way: the widget runs here. Something could be better:",
};

export const FINDINGS = {
  unreachable: {
    title: "{url} cannot be reached",
    text: "The browser got no answer: the address is wrong, the server is down, or a network between forbids it.",
    ask: "Please let browsers of our staff reach {url}.",
  },
  script_blocked: {
    title: "The page’s policy forbids the script",
    text: "Its script-src does not allow {origin}.",
    fixes: policy("script-src", "{origin}"),
    ask: "Please allow {origin} in script-src of the Content-Security-Policy of {page}.",
  },
  nonce_missing: {
    title: "The page’s policy wants its nonce on the script",
    text: "Its script-src has 'strict-dynamic': then addresses count for nothing, and only tags run that carry the page’s nonce, or an integrity that the policy names.",
    fixes: { "The page": '<script type="module" nonce="…" src="{script}"></script>' },
    ask: "Please put the nonce of {page} on the tag <script type=\"module\" src=\"{script}\">.",
  },
  sandboxed: {
    title: "The page’s policy lets no script run",
    text: "It has the directive sandbox without allow-scripts. A library often sends that with the files that people put there.",
    fixes: { "The header": "Content-Security-Policy: … sandbox {now} allow-scripts allow-same-origin; …" },
    ask: "Please add allow-scripts and allow-same-origin to the directive sandbox of the Content-Security-Policy of {page}.",
  },
  connect_blocked: {
    title: "The page’s policy forbids the script to fetch its files",
    text: "Its connect-src does not allow {origin}.",
    fixes: policy("connect-src", "{origin}"),
    ask: "Please allow {origin} in connect-src of the Content-Security-Policy of {page}.",
  },
  wasm_blocked: {
    title: "The page’s policy forbids WebAssembly",
    text: "The widget is compiled to it. 'wasm-unsafe-eval' allows WebAssembly and nothing else; it does not allow eval().",
    fixes: policy("script-src", "'wasm-unsafe-eval'"),
    ask: "Please add 'wasm-unsafe-eval' to script-src of the Content-Security-Policy of {page}. It allows WebAssembly, not eval().",
  },
  wasm_missing: {
    title: "This browser has no WebAssembly",
    text: "It is switched off, by a setting or by a rule of your company for this browser.",
    ask: "Please allow WebAssembly in our browsers for {page}.",
  },
  cors: {
    title: "{url} may not be used from another site",
    text: "The files come from {origin} and the page from {here}. The server of the files must say that this is allowed.",
    fixes: header("Access-Control-Allow-Origin", "*"),
    ask: "Please send the header Access-Control-Allow-Origin: * with the files below {folder}.",
  },
  corp: {
    title: "The page isolates itself, and {url} does not say that it may be taken in",
    text: "The page sends Cross-Origin-Embedder-Policy: require-corp. A frame or a file from another site must then say so.",
    fixes: header("Cross-Origin-Resource-Policy", "cross-origin"),
    ask: "Please send the header Cross-Origin-Resource-Policy: cross-origin with the files below {folder}.",
  },
  missing: {
    title: "{url} is not there",
    text: "The server answers {status}. The folder was not copied as a whole, or the server hides this kind of file.",
    fixes: { IIS: "<!-- IIS hides types that it does not know: see web.config in the widget’s folder. -->" },
    ask: "Please put all files of the widget’s folder at {folder}, lang/ included.",
  },
  html: {
    title: "Instead of {url} there comes a page",
    text: "A login, an error page or an application answers for every address. Let the widget’s folder be served as files.",
    fixes: {
      nginx: "location {path} { try_files $uri =404; }",
      Apache: "RewriteEngine On\nRewriteRule ^{path} - [L]",
      IIS: '<rule name="community-seat" stopProcessing="true"><match url="^{path}" /><action type="None" /></rule>',
    },
    ask: "Please serve the files below {folder} without a login and without rewriting.",
  },
  mime_js: {
    title: "{url} is not sent as JavaScript",
    text: "It is sent as “{type}”, and browsers then refuse to run it.",
    fixes: type("js", "text/javascript"),
    ask: "Please send files that end in .js with the type text/javascript.",
  },
  mime_wasm: {
    title: "{url} is not sent as WebAssembly",
    text: "It is sent as “{type}”. The widget works, but starts a little later.",
    fixes: type("wasm", "application/wasm"),
    ask: "Please send files that end in .wasm with the type application/wasm.",
  },
  other_version: {
    title: "{url} belongs to another version",
    text: "Its contents are not those that integrity.json names. Some files are old: copy the folder as a whole, and empty caches.",
    ask: "Please empty the cache for {folder}.",
  },
  two_scripts: {
    title: "The page loads the widget twice",
    text: "Only the first script counts: {urls}",
    ask: "Please leave one of these scripts on {page}.",
  },
  no_script: {
    title: "The page has no script of the widget",
    text: "There is no <script type=\"module\" src=\"…/community-seat.js\"> in what the server sends. An editor may have taken it out; then use frame.html in an iframe, or community-seat.html as a file.",
    ask: "Please let <script type=\"module\"> stand in {page}, or allow an <iframe> there.",
  },
  no_module: {
    title: "The script’s tag does not say that it is a module",
    text: "It is {tag}. Without type=\"module\" browsers refuse what is in the file.",
    fixes: { "The page": '<script type="module" src="{script}"></script>' },
    ask: "Please write <script type=\"module\" src=\"{script}\"></script> on {page}.",
  },
  no_element: {
    title: "The page has no place for the widget",
    text: "The script is there, but no <community-seat></community-seat> in what the server sends. An editor may have taken it out, unless a script of the page adds it.",
    fixes: { "The page": "<community-seat></community-seat>" },
    ask: "Please let the element <community-seat> stand in {page}.",
  },
  not_shown: {
    title: "The widget does not start",
    text: "Its files are all right, and still it does not appear: {reason}",
    ask: "Please look at the browser’s console on this page.",
  },
};
