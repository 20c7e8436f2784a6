export const id=4525;export const ids=[4525];export const modules={5084:(function(e,r,n){n.r(r);n.d(r,{main:()=>main});var t=n(5832);var o=n(5669);var a=n(6401);function checkPage(e,r,n){const{page:t}=e;const o=a.bM.flatMap(e=>t.statuses[e]===undefined?[]:[`| \`${e}\` | ${t.statuses[e]} |`]);return`# ${e.id}

${e.title}

Suite \`${e.suite}\` \xb7 asked ${s[e.scope]} \xb7 level in the profile: ${r.level}${r.maySkip?", may be skipped":""} \xb7 ${e.sideEffects.join(", ")}

## Why it matters

${t.why}

## How it is determined

${t.how.map(e=>`- ${e}`).join("\n")}

## What a status means

| status | meaning |
|---|---|
${o.join("\n")}

## Parameters

In \`go-conform.yml\` below \`parameters: { ${e.id}: … }\`, or in a profile.

${n.map(({name:e,meaning:r})=>`- \`${e}\`: ${r}`).join("\n")}

## Sources

${t.sources.map(e=>`- ${e}`).join("\n")}
`}const s={host:"once for the host; `doctor` asks it too",run:"once per run",toolchain:"for each release",release:"for each release, by programs that it compiles",module:"for each module and release",target:"for each module, release and target"};var c=n(8565);var i=n(8006);var d=n(3104);var h=n(9);var m=n(9503);var l=n(1482);var p=n(4854);async function main(e){const r=(0,p.G5)("checks","The checks there are with their level in a profile, or one check's page.").argument("[id]","id of a check").option("--profile <name|file>","levels of the checks","default").parse(e,{from:"user"});const[a]=r.processedArgs;const s=o.A.map(e=>e.id);const u=await (0,m.i)(r.opts().profile,h.g,l.y,process.cwd());if(a!==undefined){const e=(0,o.x)(a);if(e===undefined)throw new c.j1("ID",`there is no check "${a}"`,(0,i.h)(a,s));const{parameterRows:r}=await Promise.all([n.e(8816),n.e(2663)]).then(n.bind(n,2663));process.stdout.write(checkPage(e,(0,d.US)(u,a),r(a)));return 0}const f=new t({head:["check","suite",`level in ${u.name}`,"question"],style:{head:[],border:[]}});for(const e of o.A){const{level:r,maySkip:n}=(0,d.US)(u,e.id);f.push([e.id,e.suite,n?`${r}, may be skipped`:r,e.title])}process.stdout.write(`${f.toString()}
`);return 0}}),7452:(function(e,r,n){n.d(r,{C:()=>t,CE:()=>d,KG:()=>a,Mc:()=>h,Re:()=>s,c_:()=>o,gn:()=>c,yh:()=>i});const t={3:{name:"Intel 80386",arch:["386"]},8:{name:"MIPS",arch:["mips","mipsle","mips64","mips64le"]},20:{name:"PowerPC",arch:["ppc"]},21:{name:"PowerPC64",arch:["ppc64","ppc64le"]},22:{name:"IBM S/390",arch:["s390x"]},40:{name:"ARM",arch:["arm"]},62:{name:"x86-64",arch:["amd64"]},183:{name:"AArch64",arch:["arm64"]},243:{name:"RISC-V",arch:["riscv64"]},258:{name:"LoongArch",arch:["loong64"]}};const o={x64:[62,3],ia32:[3],arm64:[183,40],arm:[40],riscv64:[243],s390x:[22],ppc64:[21],loong64:[258]};const a={332:{name:"Intel 386",arch:["386"]},452:{name:"ARM Thumb-2",arch:["arm"]},34404:{name:"x86-64",arch:["amd64"]},43620:{name:"ARM64",arch:["arm64"]}};const s={0x1000007:{name:"x86-64",arch:["amd64"]},0x100000c:{name:"ARM64",arch:["arm64"]}};const c=["linux","android","freebsd","netbsd","openbsd","dragonfly","solaris","illumos"];const i=["darwin","ios"];const d={491:"386",1607:"arm",35479:"amd64"};const h=503}),8565:(function(e,r,n){n.d(r,{i4:()=>o,j1:()=>t,kc:()=>errorText,n5:()=>a});let t=class ConfigurationError extends Error{place;constructor(e,r,n){super(`${e}: ${r}${n===undefined?"":`
  ${n}`}`);this.name="ConfigurationError";this.place=e}};let o=class UnrecordedError extends Error{constructor(e){super(`the recording has no answer to: ${e}`);this.name="UnrecordedError"}};let a=class UndeterminedError extends Error{constructor(e){super(e);this.name="UndeterminedError"}};function errorText(e){const r=e instanceof Error?e.message:String(e);return r.replace(/\s*\n\s*/g," ")}}),8006:(function(e,r,n){n.d(r,{h:()=>suggestion,p:()=>nearest});function nearest(e,r){let n;let t=Math.max(2,Math.ceil(e.length/3))+1;for(const o of r){const r=editDistance(e.toLowerCase(),o.toLowerCase());if(r<t){t=r;n=o}}return n}function suggestion(e,r){const n=nearest(e,r);return n===undefined?`accepted: ${r.join(", ")}`:`did you mean "${n}"? accepted: ${r.join(", ")}`}function editDistance(e,r){const n=[Array.from({length:r.length+1},(e,r)=>r)];for(let t=1;t<=e.length;t++){const o=[t];const[a,s]=[n[t-1],n[t-2]];for(let n=1;n<=r.length;n++){const c=s!==undefined&&e[t-1]===r[n-2]&&e[t-2]===r[n-1];const i=c?s[n-2]+1:Number.POSITIVE_INFINITY;o.push(Math.min(a[n]+1,o[n-1]+1,a[n-1]+(e[t-1]===r[n-1]?0:1),i))}n.push(o)}return n[e.length][r.length]}}),9503:(function(e,r,n){n.d(r,{i:()=>loadProfile});var t=n(3024);var o=n(6760);var a=n(8565);var s=n(8006);var c=n(3376);var i=n(8103);async function loadProfile(e,r,t,s,i="--profile"){if(!/[\\/]|\.ya?ml$/.test(e))return shippedProfile(e,i);const d=await t(o.resolve(s,e)).catch(r=>{throw new a.j1(i,`${e} cannot be read: ${r.message}`)});if(d===undefined)throw new a.j1(i,`there is no file ${e}`,`looked for ${o.resolve(s,e)}`);const{parseProfile:h}=await Promise.all([n.e(8816),n.e(8815),n.e(370)]).then(n.bind(n,5132));const m=h(e,d,await r.profile());const l=Object.fromEntries(Object.entries(m.checks).map(([e,r])=>[e,typeof r==="string"?{}:r.parameters??{}]));const p=await (0,c.Zu)(l,(r,n)=>`${e} (checks.${r}.parameters.${n})`,r);const u=Object.entries(m.checks).map(([e,r])=>[e,typeof r==="string"||r.parameters===undefined?r:{...r,parameters:p[e]}]);return{...m,checks:Object.fromEntries(u)}}function shippedProfile(e,r){const n=o.join((0,i.Z)(),"profiles","generated");const c=(0,t.readdirSync)(n).map(e=>o.basename(e,".json"));if(!c.includes(e))throw new a.j1(r,`there is no profile "${e}"`,(0,s.h)(e,c));return JSON.parse((0,t.readFileSync)(o.join(n,`${e}.json`),"utf8"))}})};