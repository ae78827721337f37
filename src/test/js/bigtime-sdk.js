// What bigtime-sdk can do with staff, picklists and time, once through; prints what it got as one JSON object.
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
    staffPicklist: await body(bigtime.staffPicklist()),
    time: await time(bigtime, body, Number(process.argv[5]), Number(process.argv[6]))
  }
}

/** An entry of today's, made, read, changed, seen in the sheet and in the day's total, and deleted. */
async function time(bigtime, body, project, laborCode) {
  const now = new Date()
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(n => String(n).padStart(2, '0')).join('-')
  const period = { StartDt: today }
  const created = await body(
    bigtime.createTimeEntry({ Dt: today, ProjectSID: project, BudgCatID: laborCode, Hours_IN: 1.5, Notes: 'By the package' })
  )
  const read = await body(bigtime.getTimeEntry(created.SID))
  const updated = await body(
    bigtime.updateTimeEntry(created.SID, Object.assign({}, read, { Hours_IN: 2.25, Notes: 'Changed' }))
  )
  const sheet = await body(bigtime.getTimeSheetDateRange(period))
  const totals = await body(bigtime.getDailyTotalDateRange(period))
  const deleted = await body(bigtime.deleteTimeEntry(created.SID))
  const sheetAfter = await body(bigtime.getTimeSheetDateRange(period))
  return { today, created, read, updated, sheet, totals, deleted, sheetAfter }
}

main(process.argv[2], process.argv[3]).then(
  result => console.log(JSON.stringify(result)),
  error => {
    console.error(error)
    process.exitCode = 1
  }
)
