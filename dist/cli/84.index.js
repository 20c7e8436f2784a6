export const id=84;export const ids=[84];export const modules={5084:(function(e,t,r){r.r(t);r.d(t,{main:()=>main});var o=r(5832);var s=r(7936);var n=r(6401);function checkPage(e,t,r){const{page:o}=e;const s=n.bM.flatMap(e=>o.statuses[e]===undefined?[]:[`| \`${e}\` | ${o.statuses[e]} |`]);return`# ${e.id}

${e.title}

Suite \`${e.suite}\` \xb7 asked ${a[e.scope]} \xb7 level in the profile: ${t.level}${t.maySkip?", may be skipped":""} \xb7 ${e.sideEffects.join(", ")}

## Why it matters

${o.why}

## How it is determined

${o.how.map(e=>`- ${e}`).join("\n")}

## What a status means

| status | meaning |
|---|---|
${s.join("\n")}

## Parameters

In \`go-conform.yml\` below \`parameters: { ${e.id}: … }\`, or in a profile.

${r.map(({name:e,meaning:t})=>`- \`${e}\`: ${t}`).join("\n")}

## Sources

${o.sources.map(e=>`- ${e}`).join("\n")}
`}const a={host:"once for the host; `doctor` asks it too",run:"once per run",toolchain:"for each release",module:"for each module and release",target:"for each module, release and target"};var i=r(8565);var c=r(8006);var d=r(3104);var l=r(9);var f=r(9503);var p=r(1482);var h=r(1069);async function main(e){const t=(0,h.G5)("checks","The checks there are with their level in a profile, or one check's page.").argument("[id]","id of a check").option("--profile <name|file>","levels of the checks","default").parse(e,{from:"user"});const[n]=t.processedArgs;const a=s.A.map(e=>e.id);const u=await (0,f.i)(t.opts().profile,l.g,p.y,process.cwd());if(n!==undefined){const e=(0,s.x)(n);if(e===undefined)throw new i.j1("ID",`there is no check "${n}"`,(0,c.h)(n,a));const{parameterRows:t}=await Promise.all([r.e(816),r.e(663)]).then(r.bind(r,2663));process.stdout.write(checkPage(e,(0,d.US)(u,n),t(n)));return 0}const m=new o({head:["check","suite",`level in ${u.name}`,"question"],style:{head:[],border:[]}});for(const e of s.A){const{level:t,maySkip:r}=(0,d.US)(u,e.id);m.push([e.id,e.suite,r?`${t}, may be skipped`:t,e.title])}process.stdout.write(`${m.toString()}
`);return 0}}),9503:(function(e,t,r){r.d(t,{i:()=>loadProfile});var o=r(3024);var s=r(6760);var n=r(8565);var a=r(8006);var i=r(3376);var c=r(8103);async function loadProfile(e,t,o,a,c="--profile"){if(!/[\\/]|\.ya?ml$/.test(e))return shippedProfile(e,c);const d=await o(s.resolve(a,e)).catch(t=>{throw new n.j1(c,`${e} cannot be read: ${t.message}`)});if(d===undefined)throw new n.j1(c,`there is no file ${e}`,`looked for ${s.resolve(a,e)}`);const{parseProfile:l}=await Promise.all([r.e(816),r.e(815),r.e(370)]).then(r.bind(r,5132));const f=l(e,d,await t.profile());const p=Object.fromEntries(Object.entries(f.checks).map(([e,t])=>[e,typeof t==="string"?{}:t.parameters??{}]));const h=await (0,i.Zu)(p,(t,r)=>`${e} (checks.${t}.parameters.${r})`,t);const u=Object.entries(f.checks).map(([e,t])=>[e,typeof t==="string"||t.parameters===undefined?t:{...t,parameters:h[e]}]);return{...f,checks:Object.fromEntries(u)}}function shippedProfile(e,t){const r=s.join((0,c.Z)(),"profiles","generated");const i=(0,o.readdirSync)(r).map(e=>s.basename(e,".json"));if(!i.includes(e))throw new n.j1(t,`there is no profile "${e}"`,(0,a.h)(e,i));return JSON.parse((0,o.readFileSync)(s.join(r,`${e}.json`),"utf8"))}})};