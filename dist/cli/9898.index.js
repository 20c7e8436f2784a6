export const id=9898;export const ids=[9898];export const modules={9898:(function(e,n,t){t.r(n);t.d(n,{main:()=>main});var o=t(5832);var r=t(9706);var s=t(8565);var i=t(8006);var a=t(3104);var c=t(6401);var d=t(2628);function checkPage(e,n,t,o){const{page:r}=e;const s=c.bM.flatMap(e=>r.statuses[e]===undefined?[]:[`| \`${e}\` | ${r.statuses[e]} |`]);return`# ${e.id}

${e.title}

Suite \`${e.suite}\` \xb7 asked ${l[e.scope]} \xb7 level in the profile: ${n.level}${n.maySkip?", may be skipped":""} \xb7 ${e.sideEffects.join(", ")}

## Why it matters

${r.why}

## How it is determined

${r.how.map(e=>`- ${e}`).join("\n")}

## What a status means

| status | meaning |
|---|---|
${s.join("\n")}

## Remedies

${remediesText(e,o)}

## Parameters

In \`go-conform.yml\` below \`parameters: { ${e.id}: … }\`, or in a profile.

${t.map(({name:e,meaning:n})=>`- \`${e}\`: ${n}`).join("\n")}

## Sources

${r.sources.map(e=>`- ${e}`).join("\n")}
`}const l={host:"once for the host; `doctor` asks it too",run:"once per run",toolchain:"for each release",release:"for each release, by programs that it compiles",module:"for each module and release",target:"for each module, release and target",report:"once, when all others have ended"};function remediesText({page:e},n){if(n.length>0)return["What it says on hosts where it finds something:",...n.map(exampleText)].join("\n\n");return e.statuses.warn===undefined&&e.statuses.fail===undefined?"None: it finds no fault.":"What to type depends on what was found: each finding has its own commands. What logs tell is among the [causes](../causes/README.md)."}function exampleText({finding:e,remedies:n}){return[`### ${prose(e)}`,...n.map(remedyText)].join("\n\n")}function remedyText(e){const{summary:n,commands:t,shell:o}=e;const r=`\`\`\`${o??"text"}
${t.join("\n")}
\`\`\``;return[prose(n),r,(0,d.UC)(e).map(e=>`- ${prose(e)}`).join("\n")].join("\n\n")}function prose(e){return e.replaceAll("<","&lt;").replaceAll("*","\\*")}var h=t(9);var u=t(9503);var f=t(1482);var p=t(4854);async function main(e){const n=(0,p.G5)("checks","The checks there are with their level in a profile, or one check's page.").argument("[id]","id of a check").option("--profile <name|file>","levels of the checks","default").parse(e,{from:"user"});const[c]=n.processedArgs;const d=r.checks.map(e=>e.id);const l=await (0,u.i)(n.opts().profile,h.g,f.y,process.cwd());if(c!==undefined){const e=(0,r.checkById)(c);if(e===undefined)throw new s.j1("ID",`there is no check "${c}"`,(0,i.h)(c,d));const[{parameterRows:n},{remedyExamples:o}]=await Promise.all([Promise.all([t.e(2857),t.e(5044)]).then(t.bind(t,2663)),t.e(7402).then(t.bind(t,7402))]);process.stdout.write(checkPage(e,(0,a.US)(l,c),n(c),await o(e)));return 0}const m=new o({head:["check","suite",`level in ${l.name}`,"question"],style:{head:[],border:[]}});for(const e of r.checks){const{level:n,maySkip:t}=(0,a.US)(l,e.id);m.push([e.id,e.suite,t?`${n}, may be skipped`:n,e.title])}process.stdout.write(`${m.toString()}
`);return 0}}),4854:(function(e,n,t){t.d(n,{Cs:()=>runAction,G5:()=>command,Oo:()=>once,ro:()=>splitAtCommand,yL:()=>oneOf});var o=t(8179);var r=t(8565);var s=t(8006);function command(e,n){return new o.uB(e).description(n).exitOverride().showHelpAfterError(`(go-wsl-conform ${e} --help lists the options)`)}async function runAction(e,n,t){const[o="--help",...i]=t;if(o==="--help"||o==="-h"){const t=Object.entries(n).map(([e,{summary:n}])=>`  ${e.padEnd(10)} ${n}`);process.stdout.write(`Usage: go-wsl-conform ${e} ACTION [options]

Actions:
${t.join("\n")}

go-wsl-conform ${e} ACTION --help lists the options of an action.
`);return 0}const a=Object.hasOwn(n,o)?n[o]:undefined;if(a===undefined)throw new r.j1(e,`there is no action "${o}"`,(0,s.h)(o,Object.keys(n)));const{main:c}=await a.load();return c(i)}function splitAtCommand(e){const n=e.indexOf("--");return n<0?{own:[...e],argv:undefined}:{own:e.slice(0,n),argv:e.slice(n+1)}}function once(e){return(n,t)=>{if(t!==undefined)throw new r.j1(e,`is given twice: ${t} and ${n}`,"give it once");return n}}function oneOf(e,n,t,o){const i=t.find(e=>e===n);if(i===undefined)throw new r.j1(e,`unknown ${o} "${n}"`,(0,s.h)(n,t));return i}}),8565:(function(e,n,t){t.d(n,{i4:()=>r,j1:()=>o,kc:()=>errorText,n5:()=>s});let o=class ConfigurationError extends Error{place;constructor(e,n,t){super(`${e}: ${n}${t===undefined?"":`
  ${t}`}`);this.name="ConfigurationError";this.place=e}};let r=class UnrecordedError extends Error{constructor(e){super(`the recording has no answer to: ${e}`);this.name="UnrecordedError"}};let s=class UndeterminedError extends Error{constructor(e){super(e);this.name="UndeterminedError"}};function errorText(e){const n=e instanceof Error?e.message:String(e);return n.replace(/\s*\n\s*/g," ")}}),8006:(function(e,n,t){t.d(n,{h:()=>suggestion,p:()=>nearest});function nearest(e,n){let t;let o=Math.max(2,Math.ceil(e.length/3))+1;for(const r of n){const n=editDistance(e.toLowerCase(),r.toLowerCase());if(n<o){o=n;t=r}}return t}function suggestion(e,n){const t=nearest(e,n);return t===undefined?`accepted: ${n.join(", ")}`:`did you mean "${t}"? accepted: ${n.join(", ")}`}function editDistance(e,n){const t=[Array.from({length:n.length+1},(e,n)=>n)];for(let o=1;o<=e.length;o++){const r=[o];const[s,i]=[t[o-1],t[o-2]];for(let t=1;t<=n.length;t++){const a=i!==undefined&&e[o-1]===n[t-2]&&e[o-2]===n[t-1];const c=a?i[t-2]+1:Number.POSITIVE_INFINITY;r.push(Math.min(s[t]+1,r[t-1]+1,s[t-1]+(e[o-1]===n[t-1]?0:1),c))}t.push(r)}return t[e.length][n.length]}}),9503:(function(e,n,t){t.d(n,{i:()=>loadProfile});var o=t(3024);var r=t(6760);var s=t(8565);var i=t(8006);var a=t(3376);var c=t(8103);async function loadProfile(e,n,t,o,r="--profile"){return load(e,{rules:n,readText:t,directory:o,place:r,above:[]})}function extended({extends:e,...n},t){return{...t,...n,checks:{...t.checks,...n.checks}}}async function load(e,n){const{rules:o,readText:i,directory:a,place:c,above:d}=n;if(!/[\\/]|\.ya?ml$/.test(e))return shippedProfile(e,c);const l=r.resolve(a,e);if(d.includes(l))throw new s.j1(c,`${e} extends itself`,[...d,l].join(" → "));const h=await i(l).catch(n=>{throw new s.j1(c,`${e} cannot be read: ${n.message}`)});if(h===undefined)throw new s.j1(c,`there is no file ${e}`,`looked for ${l}`);const{parseProfile:u}=await Promise.all([t.e(2857),t.e(8815),t.e(370)]).then(t.bind(t,5132));const{data:f,line:p}=u(e,h,await o.profile());const m=await withReadParameters(f,e,o);const placed=n=>`${e}:${p(n)}`;if(m.extends===undefined)return withLevels(m,m,placed);const w=await load(m.extends,{...n,directory:r.dirname(l),place:placed(["extends"]),above:[...d,l]});return withLevels(extended(m,w),m,placed)}function withLevels(e,{clauses:n=[]},t){n.forEach(({id:n,checks:o},r)=>{o.forEach((o,i)=>{if(!Object.hasOwn(e.checks,o))throw new s.j1(t(["clauses",r,"checks",i]),`clause ${n}: ${o} has no level below "checks"`)})});return e}async function withReadParameters(e,n,t){const o=Object.fromEntries(Object.entries(e.checks).map(([e,n])=>[e,typeof n==="string"?{}:n.parameters??{}]));const r=await (0,a.Zu)(o,(e,t)=>`${n} (checks.${e}.parameters.${t})`,t);const s=Object.entries(e.checks).map(([e,n])=>[e,typeof n==="string"||n.parameters===undefined?n:{...n,parameters:r[e]}]);return{...e,checks:Object.fromEntries(s)}}function shippedProfile(e,n){const t=r.join((0,c.Z)(),"profiles","generated");const a=(0,o.readdirSync)(t).map(e=>r.basename(e,".json"));if(!a.includes(e))throw new s.j1(n,`there is no profile "${e}"`,(0,i.h)(e,a));return JSON.parse((0,o.readFileSync)(r.join(t,`${e}.json`),"utf8"))}})};