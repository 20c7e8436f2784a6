export const id=2748;export const ids=[2748];export const modules={1064:(function(e,n,r){r.d(n,{I0:()=>c,MU:()=>a,Q:()=>guardFolder,_s:()=>closeGuard,aV:()=>guardCgroup,dO:()=>releaseGroup,mM:()=>dismissGuard,pD:()=>releaseCgroup,t_:()=>u,vL:()=>guardGroup});var o=r(1421);var t=r(7598);var s=r(3889);const i=`
trap '' HUP INT TERM
groups=' ' folder= cgroups='
'
while read -r what value; do
  case $what in
    start) groups="$groups$value " ;;
    end) case $groups in *" $value "*) groups="$\{groups%% "$value" *} $\{groups#* "$value" }" ;; esac ;;
    folder) folder=$value ;;
    cgroup) cgroups="$cgroups$value
" ;;
    closed) case $cgroups in *"
$value
"*) cgroups="$\{cgroups%%"
$value
"*}
$\{cgroups#*"
$value
"}" ;; esac ;;
  esac
done
for group in $groups; do kill -s KILL -- "-$group"; done
IFS='
'
for each in $cgroups; do
  round=0
  while [ -d "$each" ] && [ "$round" -lt 50 ]; do
    # No more forks, so that killing one by one (v1) comes to an end.
    echo 0 >"$each/pids.max"
    echo 1 >"$each/cgroup.kill"
    for pid in $(find "$each" -name cgroup.procs -exec cat {} +); do kill -s KILL "$pid"; done
    find "$each" -depth -type d -exec rmdir {} ';'
    if [ -d "$each" ]; then sleep 0.1; fi
    round=$((round + 1))
  done
done
unset IFS
round=0
while [ "$round" -lt 5 ]; do
  found=$(grep -lsF -e "$1" /proc/[0-9]*/environ)
  if [ -z "$found" ]; then break; fi
  for each in $found; do each=$\{each#/proc/}; kill -s KILL "$\{each%/environ}"; done
  round=$((round + 1))
done
if [ -n "$folder" ]; then chmod -R u+rwX -- "$folder"; rm -rf -- "$folder"; fi
`;const a="GO_WSL_CONFORM_RUN";const d=(0,t.randomBytes)(8).toString("hex");const c=[process.env[a],d].filter(Boolean).join(":");const u="go-wsl-conform-guard";let l;function guardGroup(e){tell(`start ${e}`)}function releaseGroup(e){tell(`end ${e}`)}function guardFolder(e){if(!/[\r\n]|\s$/.test(e))tell(`folder ${e}`)}function guardCgroup(e){if(!/[\r\n]|\s$/.test(e))tell(`cgroup ${e}`)}function releaseCgroup(e){if(l!==undefined)tell(`closed ${e}`)}function dismissGuard(){l?.kill("SIGKILL");l=undefined}async function closeGuard(){const e=l;l=undefined;if(e===undefined||e.exitCode!==null||e.signalCode!==null)return;await new Promise(n=>{const r=setTimeout(n,s.ce.graceMs);e.once("close",()=>{clearTimeout(r);n()});e.ref();e.stdin?.end()})}function tell(e){l??=startGuard();l?.stdin?.write(`${e}
`)}function startGuard(){if(process.platform==="win32")return undefined;try{const e=(0,o.spawn)("sh",["-c",i,u,d],{detached:true,cwd:"/",stdio:["pipe","ignore","ignore"]});e.on("error",()=>undefined);e.stdin.on("error",()=>undefined);e.unref();e.stdin.unref();return e}catch{return undefined}}}),2748:(function(e,n,r){r.d(n,{E7:()=>killAll,R3:()=>runProcess,Sb:()=>endTree,Yv:()=>foreignMachine,hd:()=>threadStates});var o=r(1421);var t=r(3024);var s=r(7452);var i=r(3889);var a=r(1064);var d=r(9514);const c=new Set;function killAll(){for(const e of c)signalGroup(e,"SIGKILL")}function runProcess(e,n,r,t,s){const u=performance.now();const l=new d.P(r.tailBytes??i.ce.tailBytes);const f=new d.P(r.tailBytes??i.ce.tailBytes);const finish=(n,r={})=>({argv:e,outcome:n,exit:null,signal:null,stdout:l.text,stderr:f.text,droppedBytes:l.dropped+f.dropped,durationMs:performance.now()-u,...r});if(t?.aborted)return Promise.resolve(finish("cancelled",{reason:"the run was cancelled before it started"}));const[p,...m]=[...r.wrap??[],...e];if(p===undefined)return Promise.resolve(finish("not-started",{reason:"empty command"}));const h=foreignMachine(e[0]??p);if(h!==undefined)return Promise.resolve(finish("not-started",{reason:`${e[0]} could not be started: exec format error, it is a program for ${h}`}));return new Promise(e=>{let u;try{u=(0,o.spawn)(p,m,{cwd:r.cwd,env:definedOnly(n),detached:true,stdio:[s===undefined?"ignore":"pipe","pipe","pipe"],windowsHide:true})}catch(n){e(finish("not-started",{reason:`${p} could not be started: ${n.message}`}));return}u.once("error",n=>{if(u.pid!==undefined)return;e(startFailure(p,r.cwd,n,finish))});const h=u.pid;if(h===undefined)return;c.add(h);(0,a.vL)(h);offerToMemoryKiller(h);let g;let $;let w;const stop=e=>{g??=e;if(s===undefined)signalGroup(h,"SIGTERM");else u.stdin?.end(s.stop);const n=i.ce.graceMs*(s===undefined?1:2);w??=setTimeout(()=>signalGroup(h,"SIGKILL"),n)};const onCancel=()=>stop("cancelled");const y=r.timeoutMs===undefined?undefined:setTimeout(()=>{$=threadStates(h);stop("timed-out")},r.timeoutMs);t?.addEventListener("abort",onCancel,{once:true});u.stdin?.on("error",()=>undefined);u.stdin?.write(s.input);const v=["stdout","stderr"].map(e=>{const n=e==="stdout"?l:f;const o=new d.g(i.ce.lineCharacters,(n,o)=>r.onLine?.({stream:e,text:n,cut:o}));const take=e=>{n.write(e);o.write(e)};u[e]?.on("data",s===undefined?take:behindLine(s,take));return o});let S;let L;u.once("exit",(e,n)=>{L={code:e,signal:n};S=setTimeout(()=>{signalGroup(h,"SIGKILL");u.stdout?.destroy();u.stderr?.destroy()},i.ce.pipeGraceMs)});u.once("close",(n,r)=>{for(const e of[y,w,S])clearTimeout(e);t?.removeEventListener("abort",onCancel);signalGroup(h,"SIGKILL");c.delete(h);(0,a.dO)(h);for(const e of v)e.end();const o=L??{code:n,signal:r};if(g!==undefined)e(finish(g,{signal:o.signal,...$===undefined?{}:{threads:$}}));else if(o.signal!==null)e(finish("signalled",{signal:o.signal}));else e(finish("exited",{exit:o.code??0}))})})}function offerToMemoryKiller(e){try{const n=Number((0,t.readFileSync)("/proc/self/oom_score_adj","utf8"))+i.ce.outOfMemoryScore;(0,t.writeFileSync)(`/proc/${e}/oom_score_adj`,String(Math.min(n,i.ce.outOfMemoryScoreMost)))}catch{}}function behindLine({begin:e,onPreface:n},r){let o=Buffer.alloc(0);const t=Buffer.from(`${e}
`);return e=>{if(o===undefined){r(e);return}const s=Buffer.concat([o,e]).subarray(-i.ce.lineCharacters);const a=s.indexOf(t);n(e);o=a<0?s:undefined;if(a>=0&&a+t.length<s.length)r(s.subarray(a+t.length))}}function threadStates(e){try{const n=`/proc/${e}/task`;return(0,t.readdirSync)(n).map(e=>/^.*\) (\w)/s.exec((0,t.readFileSync)(`${n}/${e}/stat`,"utf8"))?.[1]??"?")}catch{return undefined}}function endTree(e){signalGroup(e,"SIGKILL")}function signalGroup(e,n){if(process.platform==="win32"){if(n==="SIGKILL")(0,o.spawnSync)("taskkill",["/PID",String(e),"/T","/F"],{stdio:"ignore",windowsHide:true});return}try{process.kill(-e,n)}catch{}}function foreignMachine(e){const n=s.c_[process.arch];if(n===undefined||!e.includes("/"))return undefined;const r=new Uint8Array(20);try{const n=(0,t.openSync)(e,t.constants.O_RDONLY|t.constants.O_NONBLOCK);try{(0,t.readSync)(n,r,0,r.length,0)}finally{(0,t.closeSync)(n)}}catch{return undefined}if(Buffer.from(r.buffer,0,4).toString("latin1")!=="ELF")return undefined;const o=new DataView(r.buffer).getUint16(18,r[5]===1);return n.includes(o)?undefined:s.C[o]?.name??`machine ${o}`}function definedOnly(e){return Object.fromEntries(Object.entries(e).filter(([,e])=>e!==undefined))}function startFailure(e,n,r,o){if(r.code==="ENOENT"&&n!==undefined&&(0,t.statSync)(n,{throwIfNoEntry:false})===undefined){return o("not-started",{reason:`the working directory ${n} does not exist`})}if(r.code==="ENOENT")return o("not-found",{reason:`${e}: command not found`});return o("not-started",{reason:`${e} could not be started: ${r.message}`})}}),7452:(function(e,n,r){r.d(n,{C:()=>o,CE:()=>c,KG:()=>s,Mc:()=>u,Re:()=>i,c_:()=>t,gn:()=>a,yh:()=>d});const o={3:{name:"Intel 80386",arch:["386"]},8:{name:"MIPS",arch:["mips","mipsle","mips64","mips64le"]},20:{name:"PowerPC",arch:["ppc"]},21:{name:"PowerPC64",arch:["ppc64","ppc64le"]},22:{name:"IBM S/390",arch:["s390x"]},40:{name:"ARM",arch:["arm"]},62:{name:"x86-64",arch:["amd64"]},183:{name:"AArch64",arch:["arm64"]},243:{name:"RISC-V",arch:["riscv64"]},258:{name:"LoongArch",arch:["loong64"]}};const t={x64:[62,3],ia32:[3],arm64:[183,40],arm:[40],riscv64:[243],s390x:[22],ppc64:[21],loong64:[258]};const s={332:{name:"Intel 386",arch:["386"]},452:{name:"ARM Thumb-2",arch:["arm"]},34404:{name:"x86-64",arch:["amd64"]},43620:{name:"ARM64",arch:["arm64"]}};const i={0x1000007:{name:"x86-64",arch:["amd64"]},0x100000c:{name:"ARM64",arch:["arm64"]}};const a=["linux","android","freebsd","netbsd","openbsd","dragonfly","solaris","illumos"];const d=["darwin","ios"];const c={491:"386",1607:"arm",35479:"amd64"};const u=503})};