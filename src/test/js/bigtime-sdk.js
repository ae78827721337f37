// What bigtime-sdk can do with staff and picklists, once through; prints what it got as one JSON object.
const BigTime = require('bigtime-sdk')

async function main(user, password) {
  const bigtime = new BigTime()
  await bigtime.createSession(user, password)
  const body = async answer => (await answer).body
  return {
    isLoggedIn: bigtime.isLoggedIn(),
    staffSid: bigtime.staffSid,
    staff: await body(bigtime.getStaffList()),
    found: await body(bigtime.findStaffByName({ lastName: process.argv[4] })),
    detail: await body(bigtime.getStaffDetail()),
    projects: await body(bigtime.projectsPicklist()),
    laborCodes: await body(bigtime.laborCodesPicklist()),
    staffPicklist: await body(bigtime.staffPicklist())
  }
}

main(process.argv[2], process.argv[3]).then(
  result => console.log(JSON.stringify(result)),
  error => {
    console.error(error)
    process.exitCode = 1
  }
)
