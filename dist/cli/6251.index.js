export const id=6251;export const ids=[6251];export const modules={6251:(function(e,t,r){r.r(t);r.d(t,{memberOrder:()=>o,toJson:()=>toJson});var s=r(6004);function toJson(e){return`${(0,s.iI)(JSON.stringify(ordered(e),null,2))}
`}const o=`
  schemaVersion tool profile startedAt durationMs verdict verdictReason interrupted imported facts modules toolchains plan
  results findings causes notRun clauses limits policy counts notes shard shards name version note id text source checks place value evidence reason exit directory path
  goLine toolchainLine workspace vendored goroot verified reported requestedBy pinned by detail authority cells required
  check cell level maySkip skip go module target status summary locations remedies startMs tests resources tells waiver known file line
  column kind commands shell root effect undo risk reversible expect cause severity message package test location
  related output counted owner expires packages strayLines seconds cached coverage attempts pass fail unfinished flaky scope alone
  driver counters outcomes outer before after difference cpu memory pids periods throttled throttledSeconds usedSeconds killed killedByInner
  outOfMemory limitReached peakBytes refused peak limit asked state times firstSeconds lastSeconds folder fingerprint
  notOn targets notUnder confidence because explains why leftOut n medianMs leastMs mostMs throttledShare failures everyTest waivers baseline entries
  index count units run repository commit
`.trim().split(/\s+/);const n=new Map(o.map((e,t)=>[e,t]));function ordered(e){if(e===null||typeof e!=="object")return e;if(Array.isArray(e)){const t=e.map(ordered);return t.some((t,r)=>t!==e[r])?t:e}const t=e;let r;let s;let o=true;for(const e in t){const n=ordered(t[e]);if(n!==t[e]){r??={...t};r[e]=n}o&&=s===undefined||compareNames(s,e)<=0;s=e}if(o)return r??e;return Object.fromEntries(Object.entries(r??t).sort(([e],[t])=>compareNames(e,t)))}function compareNames(e,t){return rank(e)-rank(t)||(e<t?-1:1)}function rank(e){return n.get(e)??n.size}})};