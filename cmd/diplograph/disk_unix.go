//go:build linux || darwin

package main

import "syscall"

// freeBytes returns how much room a folder's disk has for this user.
func freeBytes(folder string) (uint64, error) {
	var disk syscall.Statfs_t
	if err := syscall.Statfs(folder, &disk); err != nil {
		return 0, err
	}
	return disk.Bavail * uint64(disk.Bsize), nil
}
